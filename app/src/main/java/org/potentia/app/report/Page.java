package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page that needs nothing else: no network, no file beside it. It says the same whenever and wherever it is written.
 *
 * @param title its title
 * @param body what stands on it, in HTML
 * @param data what its script draws from, as JSON that can stand inside a page
 * @param script the name of the script that draws
 * @param where where a reader finds the numbers, as a sentence
 */
record Page(String title, String body, String data, String script, String where) {
    private static final String CHART_LIBRARY = "META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final String CHART_LIBRARY_NAME = "Apache ECharts 5.3.1";

    /**
     * Writes the page.
     *
     * @param version the version of the program
     */
    String html(String version) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("version", Html.escape(version));
        places.put("title", Html.escape(title));
        places.put("body", body);
        places.put(
                "footer",
                Html.escape("Made by Potentia " + version + "; the plots by " + CHART_LIBRARY_NAME
                        + " (Apache License 2.0). " + where));
        places.put("data", data);
        places.put("style", Template.resource("page.css"));
        places.put("common", Template.resource("page.js"));
        places.put("script", Template.resource(script));
        places.put("library", Template.library(CHART_LIBRARY));
        return Template.fill(Template.resource("page.html"), places);
    }
}
