/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180). */
final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** One line, quoted where necessary. */
    static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Each row as values by the names of the first row; empty lines are skipped. */
    static List<Map<String, String>> rows(String text) {
        var lines = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        var names = lines.get(0);
        var rows = new ArrayList<Map<String, String>>();
        for (var values : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), i < values.size() ? values.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The names in the first row. */
    static List<String> header(String text) {
        var lines = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
        return lines.isEmpty() ? List.of() : lines.get(0);
    }

    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        while (at < text.length()) {
            var values = line();
            if (values.size() > 1 || !values.get(0).isEmpty()) {
                lines.add(values);
            }
        }
        return lines;
    }

    private List<String> line() {
        var values = new ArrayList<String>();
        values.add(value());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            values.add(value());
        }
        skip('\r');
        skip('\n');
        return values;
    }

    private String value() {
        return at < text.length() && text.charAt(at) == '"' ? quotedValue() : plainValue();
    }

    private String plainValue() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedValue() {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        return value.toString();
    }

    private void skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
        }
    }

    private static String quoted(String value) {
        boolean needed = value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return needed ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
