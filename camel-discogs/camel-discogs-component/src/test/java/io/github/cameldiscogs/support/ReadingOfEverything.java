/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.OutputType;
import java.util.Arrays;
import java.util.HashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Calls every operation that reads, in every output type, takes all that the answers hold, and
 * prints what came of each.
 */
public final class ReadingOfEverything {

    private final CamelContext context = new DefaultCamelContext();
    private final String origin;

    private ReadingOfEverything(String origin) {
        this.origin = origin;
    }

    public static void main(String... arguments) throws Exception {
        var chosen = Arrays.asList(arguments).subList(1, arguments.length);
        new ReadingOfEverything(arguments[0]).readAll(chosen.isEmpty() ? null : chosen.get(0));
    }

    private void readAll(String chosen) throws Exception {
        try (context) {
            context.start();
            try (var template = context.createProducerTemplate()) {
                for (var operation : SampleCall.allButTheDance()) {
                    boolean isChosen = chosen == null || operation.uriName().equals(chosen);
                    if (isChosen && operation.isRead() && hasJson(operation)) {
                        for (var outputType : OutputType.values()) {
                            read(template, operation, outputType);
                        }
                    }
                }
            }
        }
        System.out.println("read everything");
    }

    private static boolean hasJson(DiscogsOperation operation) {
        return operation.answer() instanceof AnswerShape.One
                || operation.answer() instanceof AnswerShape.Walked;
    }

    private void read(
            ProducerTemplate template, DiscogsOperation operation, OutputType outputType) {
        var headers = new HashMap<String, Object>();
        operation.parameters().stream()
                .filter(parameter -> parameter.required() || parameter.name().equals("username"))
                .forEach(parameter -> headers.put(parameter.header(), "1"));
        var exchange = ExchangeBuilder.anExchange(context).build();
        exchange.getMessage().setHeaders(headers);
        template.send(
                "discogs:%s?apiUrl=%s&userToken=SampleToken&maxRetries=0&outputType=%s&userAgent=%s"
                        .formatted(operation.uriName(), origin, outputType, listKey(operation)),
                exchange);
        System.out.println(
                outcome(exchange.getException(), exchange.getMessage().getBody())
                        + " "
                        + operation.uriName()
                        + " "
                        + outputType);
    }

    private static String listKey(DiscogsOperation operation) {
        return operation.answer() instanceof AnswerShape.Many many ? many.listKey() : "some";
    }

    private static String outcome(Exception failure, Object body) {
        if (failure != null) {
            return failure.toString();
        }
        if (!(body instanceof Iterable<?> items)) {
            return "read " + (body == null ? 0 : body.toString().length());
        }
        int count = 0;
        try {
            for (var item : items) {
                count += item == null ? 0 : 1;
            }
        } catch (DiscogsException e) {
            return e.toString();
        }
        return "read " + count;
    }
}
