package org.potentia.app.report;

/**
 * How one model or optimizer looks, the same in every plot.
 *
 * @param id its id
 * @param label what readers call it
 * @param color its colour, as {@code #rrggbb}
 * @param dash {@code solid}, {@code dashed} or {@code dotted}
 * @param symbol {@code circle}, {@code rect}, {@code triangle} or {@code diamond}
 */
record Style(String id, String label, String color, String dash, String symbol) {}
