package org.potentia.app.report;

/**
 * A name and what there is to say about it.
 *
 * @param name the name
 * @param text what there is to say, perhaps over several lines
 */
public record Fact(String name, String text) {}
