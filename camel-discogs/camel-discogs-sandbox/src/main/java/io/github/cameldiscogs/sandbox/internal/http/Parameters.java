/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values in the order sent, as in a query or a form. */
public final class Parameters {

    /** A name and its value, which is empty without an equals sign. */
    public record Parameter(String name, String value) {}

    private final List<Parameter> all;

    private Parameters(List<Parameter> all) {
        this.all = all;
    }

    /** Reads {@code a=1&b=2}, where names and values are encoded as forms are. */
    public static Parameters parse(String formEncoded) {
        var all = new ArrayList<Parameter>();
        for (var pair : formEncoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                all.add(
                        new Parameter(
                                PercentEncoding.decodeForm(name),
                                PercentEncoding.decodeForm(value)));
            }
        }
        return new Parameters(all);
    }

    public List<Parameter> all() {
        return all;
    }

    /** The first value of that name; an empty one counts as given. */
    public Optional<String> first(String name) {
        return all.stream().filter(p -> p.name().equals(name)).map(Parameter::value).findFirst();
    }

    /** All values of that name. */
    public List<String> every(String name) {
        return all.stream().filter(p -> p.name().equals(name)).map(Parameter::value).toList();
    }
}
