/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.auth.SignableRequest;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.model.TextFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to Discogs, without credentials.
 *
 * @param operation the operation
 * @param uri the target: origin, path and query, percent-encoded
 * @param query the query parameters in the order of {@code uri}, not encoded
 * @param accept the requested media type
 * @param content the body of the request
 */
public record DiscogsRequest(
        DiscogsOperation operation,
        URI uri,
        List<Map.Entry<String, String>> query,
        String accept,
        @Nullable RequestContent content)
        implements SignableRequest {

    /** Discogs answers 404 to a price without decimals in a path (API section 4.2, fee). */
    private static final int DECIMALS_IN_PATH = 4;

    /**
     * Builds the request of a call.
     *
     * @param origin scheme, host and port of the API
     * @throws DiscogsRequestException if a required value is missing, or one is not allowed in a
     *     path
     */
    public static DiscogsRequest of(URI origin, Arguments arguments, TextFormat textFormat) {
        arguments.requireAll();
        var operation = arguments.operation();
        var query = query(arguments);
        return new DiscogsRequest(
                operation,
                operation
                        .address()
                        .map(address -> imageAddress(origin, arguments, address))
                        .orElseGet(() -> address(origin, arguments, query)),
                query,
                operation.answer() instanceof AnswerShape.Content ? "*/*" : textFormat.mediaType(),
                arguments.content());
    }

    /**
     * Whether no request is needed: the URL is Discogs's placeholder for a missing image.
     *
     * @param origin scheme, host and port of the API
     */
    public static boolean isForNothing(URI origin, Arguments arguments) {
        return arguments
                .operation()
                .address()
                .map(arguments::text)
                .map(address -> ImageAddress.isOfNone(address, origin))
                .orElse(false);
    }

    @Override
    public String method() {
        return operation.method();
    }

    private static URI imageAddress(URI origin, Arguments arguments, Parameter parameter) {
        try {
            return ImageAddress.of(arguments.required(parameter), origin);
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(
                    arguments.operation().uriName(),
                    "%s: %s".formatted(parameter.name(), e.getMessage()));
        }
    }

    private static URI address(
            URI origin, Arguments arguments, List<Map.Entry<String, String>> query) {
        var path = path(arguments);
        return origin.resolve(query.isEmpty() ? path : path + "?" + encoded(query));
    }

    private static String path(Arguments arguments) {
        return arguments.operation().pathTemplate().filled(name -> segment(arguments, name));
    }

    private static @Nullable String segment(Arguments arguments, String name) {
        var given = arguments.value(name);
        if (given == null) {
            return null;
        }
        var value = pathText(given);
        // An empty or dot segment would change the path, even if percent-encoded
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new DiscogsRequestException(
                    arguments.operation().uriName(),
                    "%s: %s is not a name".formatted(name, QuotedValue.of(value)));
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
            var value = arguments.text(parameter);
            if (parameter.location() == ParameterLocation.QUERY && value != null) {
                pairs.add(Map.entry(parameter.wireName(), value));
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
