/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.github.cameldiscogs.model.DiscogsRecord;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** JSON objects with the names that a record knows, and values that need not fit them. */
public final class FuzzedJson {

    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 6;

    /** What has been written in more than one way, or read as something else. */
    private static final String[] ODD_VALUES = {
        "1e400",
        "1E+999999999",
        "-0.0",
        "9223372036854775808",
        "0.10",
        "\"12\"",
        "\" 12 \"",
        "\"1,234.50\"",
        "\"2014-10-26T09:43:51-07:00\"",
        "\"2014-02-30T25:00:00+99:99\"",
        "\"1994-03-00\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"true\"",
        "\"\"",
        "true",
        "null",
        "[]",
        "{}",
        "[[]]",
        "[null]"
    };

    private final FuzzedDataProvider data;
    private final String[] names;

    /**
     * @param alsoNamed names beside those of the record and of all records in it
     */
    public FuzzedJson(FuzzedDataProvider data, Class<?> type, String... alsoNamed) {
        this.data = data;
        var known = new LinkedHashSet<>(List.of(alsoNamed));
        known.addAll(List.of("pagination", "page", "pages", "items", "per_page", "message"));
        addNames(type, known, new LinkedHashSet<>());
        this.names = known.toArray(String[]::new);
    }

    private static void addNames(Class<?> type, Set<String> names, Set<Class<?>> seen) {
        if (!type.isRecord() || !DiscogsRecord.class.isAssignableFrom(type) || !seen.add(type)) {
            return;
        }
        RecordCodec.of(type).fields().forEach(field -> names.add(field.name()));
        Stream.of(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(FuzzedJson::classes)
                .forEach(part -> addNames(part, names, seen));
    }

    private static Stream<Class<?>> classes(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments()).flatMap(FuzzedJson::classes)
                : type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }

    /** An object, which most records are read from. */
    public String object() {
        return object(0);
    }

    private String object(int depth) {
        var fields = new ArrayList<String>();
        for (int left = data.consumeInt(0, MOST_PARTS); left > 0; left--) {
            fields.add(name() + ":" + value(depth + 1));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String name() {
        return data.consumeProbabilityFloat() < 0.9 ? quoted(data.pickValue(names)) : text();
    }

    private String value(int depth) {
        int kinds = depth < DEEPEST ? 7 : 5;
        return switch (data.consumeInt(0, kinds)) {
            case 0 -> data.pickValue(ODD_VALUES);
            case 1 -> text();
            case 2 -> Long.toString(data.consumeLong());
            case 3 -> Integer.toString(data.consumeInt(0, 5));
            case 4 -> data.consumeInt() + "." + data.consumeInt(0, 99);
            case 5 -> data.consumeInt(-9, 9) + "e" + data.consumeInt();
            case 6 -> list(depth);
            default -> object(depth);
        };
    }

    private String list(int depth) {
        var items = new ArrayList<String>();
        for (int left = data.consumeInt(0, MOST_PARTS); left > 0; left--) {
            items.add(value(depth + 1));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String text() {
        return quoted(data.consumeString(20));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (var character : text.toCharArray()) {
            if (character < ' ' || character == '"' || character == '\\' || character > '~') {
                json.append("\\u%04x".formatted((int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
