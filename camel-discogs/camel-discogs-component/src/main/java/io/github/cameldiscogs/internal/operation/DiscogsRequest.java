/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.auth.SignableRequest;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.text.Quotation;
import io.github.cameldiscogs.model.TextFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to Discogs, without credentials.
 *
 * @param operation what is asked for
 * @param uri where it goes: origin, path and query, percent-encoded
 * @param query the parameters of the query in the order of {@code uri}, not encoded
 * @param accept the media type that is asked for
 * @param content what it carries; null for nothing
 */
public record DiscogsRequest(
        DiscogsOperation operation,
        URI uri,
        List<Map.Entry<String, String>> query,
        String accept,
        RequestContent content)
        implements SignableRequest {

    /** Discogs answers 404 to a price without decimals in a path (API section 4.2, fee). */
    private static final int DECIMALS_IN_PATH = 4;

    /**
     * Builds the request of a call.
     *
     * @param origin scheme, host and port of the API
     * @throws DiscogsRequestException when a mandatory value is missing, or one cannot stand in a
     *     path
     */
    public static DiscogsRequest of(URI origin, Arguments arguments, TextFormat textFormat) {
        arguments.requireAll();
        var operation = arguments.operation();
        if (operation.answer() instanceof AnswerShape.Content) {
            return new DiscogsRequest(
                    operation, contentAddress(origin, arguments), List.of(), "*/*", null);
        }
        var query = query(arguments);
        var path = path(arguments);
        return new DiscogsRequest(
                operation,
                origin.resolve(query.isEmpty() ? path : path + "?" + encoded(query)),
                query,
                textFormat.mediaType(),
                arguments.content());
    }

    /**
     * Whether there is nothing to ask for: the address is one that stands for no picture.
     *
     * @param origin scheme, host and port of the API
     */
    public static boolean isForNothing(URI origin, Arguments arguments) {
        for (var parameter : arguments.operation().parameters()) {
            if (parameter.location() == ParameterLocation.ADDRESS
                    && arguments.has(parameter.name())) {
                return ImageAddress.isOfNone(arguments.text(parameter.name()), origin);
            }
        }
        return false;
    }

    @Override
    public String method() {
        return operation.method();
    }

    private static URI contentAddress(URI origin, Arguments arguments) {
        for (var parameter : arguments.operation().parameters()) {
            if (parameter.location() == ParameterLocation.ADDRESS) {
                return imageAddress(origin, arguments, parameter);
            }
        }
        return URI.create(origin + path(arguments));
    }

    private static URI imageAddress(URI origin, Arguments arguments, Parameter parameter) {
        try {
            return ImageAddress.of(arguments.text(parameter.name()), origin);
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(
                    arguments.operation().uriName(),
                    "%s: %s".formatted(parameter.name(), e.getMessage()));
        }
    }

    private static String path(Arguments arguments) {
        return arguments.operation().pathTemplate().filled(name -> segment(arguments, name));
    }

    private static String segment(Arguments arguments, String name) {
        if (!arguments.has(name)) {
            return null;
        }
        var value = pathText(arguments.value(name));
        // An empty segment or one of dots would name another resource, however it is encoded
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new DiscogsRequestException(
                    arguments.operation().uriName(),
                    "%s: %s is not a name".formatted(name, Quotation.of(value)));
        }
        return PercentEncoding.of(value);
    }

    private static String pathText(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.setScale(DECIMALS_IN_PATH, RoundingMode.HALF_UP).toPlainString()
                : value.toString();
    }

    private static List<Map.Entry<String, String>> query(Arguments arguments) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : arguments.operation().parameters()) {
            if (parameter.location() == ParameterLocation.QUERY
                    && arguments.has(parameter.name())) {
                pairs.add(Map.entry(parameter.wireName(), arguments.text(parameter.name())));
            }
        }
        return List.copyOf(pairs);
    }

    private static String encoded(List<Map.Entry<String, String>> query) {
        return query.stream()
                .map(
                        pair ->
                                PercentEncoding.of(pair.getKey())
                                        + '='
                                        + PercentEncoding.of(pair.getValue()))
                .collect(Collectors.joining("&"));
    }
}
