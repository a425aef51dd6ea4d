/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.main.Main;
import org.apache.camel.spi.DumpRoutesStrategy;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;

/** All that Camel shows of an application, by the place where it does, as the page names it. */
final class Sights {

    static final String ROUTE = "credentials";

    /** What an application says that does not start. */
    static final String MISSPELLED = "exception of a misspelled option";

    private static final String TRACED = "TRACED ";
    private static final String ROUTE_DUMPS = "DumpRoutesStrategy";

    /** Those that show values; all others are one row. */
    private static final List<String> CONSOLES =
            List.of("main-configuration", "properties", "route-dump", "trace");

    private final Map<String, List<String>> texts = new TreeMap<>();

    private Sights() {}

    /** Switches on what an application may switch on. */
    static void switchOnAll(Main main) {
        main.configure()
                .withDumpRoutes("yaml")
                .withTracing(true)
                .withTracingLoggingFormat(TRACED + "%-4.4s [%-12.12s] [%-33.33s]")
                .withDevConsoleEnabled(true);
        main.addInitialProperty("camel.trace.enabled", "true");
        main.addInitialProperty("camel.trace.remove-on-dump", "false");
    }

    static Sights of(CamelContext context, Exchange exchange, LoggedEvents log) throws Exception {
        var sights = new Sights();
        sights.lookAtLog(log);
        log.rest();
        sights.lookAtEndpoints(context);
        sights.lookAtExchange(exchange);
        sights.lookAtManagement(new Management(context));
        sights.lookAtConsoles(context);
        sights.lookAtUnresolvedDump(context, log);
        return sights;
    }

    Set<String> places() {
        return texts.keySet();
    }

    void add(String place, String text) {
        texts.computeIfAbsent(place, name -> new ArrayList<>()).add(text);
    }

    /** Where one of these secrets can be seen. */
    Set<String> placesWith(List<String> secrets) {
        return texts.entrySet().stream()
                .filter(
                        place ->
                                place.getValue().stream()
                                        .anyMatch(
                                                text -> secrets.stream().anyMatch(text::contains)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void addAll(String place, List<String> seen) {
        texts.computeIfAbsent(place, name -> new ArrayList<>()).addAll(seen);
    }

    private void lookAtLog(LoggedEvents log) {
        addAll("`camel.main.dump-routes`", log.texts(Sights::isDump));
        addAll("tracer, `camel.main.tracing`", log.texts(Sights::isTrace));
        addAll("log, INFO and above", log.texts(event -> isOther(event) && isAboveDebug(event)));
        addAll("log, DEBUG", log.texts(event -> isOther(event) && event.getLevel() == Level.DEBUG));
        addAll("log, TRACE", log.texts(event -> isOther(event) && event.getLevel() == Level.TRACE));
    }

    private static boolean isAboveDebug(LogEvent event) {
        return event.getLevel().isMoreSpecificThan(Level.INFO);
    }

    private static boolean isDump(LogEvent event) {
        return event.getLoggerName().endsWith(ROUTE_DUMPS) && isAboveDebug(event);
    }

    private static boolean isTrace(LogEvent event) {
        return event.getMessage().getFormattedMessage().startsWith(TRACED);
    }

    private static boolean isOther(LogEvent event) {
        return !isDump(event) && !isTrace(event);
    }

    private void lookAtEndpoints(CamelContext context) {
        for (var endpoint : context.getEndpoints()) {
            add("endpoints as text, their URIs", endpoint + " " + endpoint.getEndpointUri());
        }
        for (var key : context.getEndpointRegistry().keySet()) {
            add("keys of Camel's endpoint registry", key.toString());
        }
    }

    private void lookAtExchange(Exchange exchange) {
        add("properties of exchanges", exchange.getAllProperties().toString());
        var failure = new StringWriter();
        exchange.getException().printStackTrace(new PrintWriter(failure));
        add("exceptions of calls", failure.toString());
    }

    private void lookAtManagement(Management management) throws Exception {
        addAll("JMX, attributes", management.attributes());
        for (var answer : management.answers()) {
            add(place(answer), answer.text());
        }
    }

    private static String place(Management.Answer answer) {
        if (answer.type().equals("tracer")) {
            return "backlog tracer, `camel.trace.enabled`";
        }
        return answer.isResolvedDump()
                ? "JMX, `dumpRoutesAsXml(true)` and its like"
                : "JMX, all other operations";
    }

    private void lookAtConsoles(CamelContext context) {
        var consoles =
                context
                        .getCamelContextExtension()
                        .getContextPlugin(DevConsoleRegistry.class)
                        .stream()
                        // It would send something
                        .filter(console -> !console.getId().equals("send"))
                        .toList();
        for (var console : consoles) {
            var options =
                    console.getId().equals("trace")
                            ? Map.<String, Object>of("dump", "true")
                            : Map.<String, Object>of();
            Stream.of(DevConsole.MediaType.values())
                    .filter(console::supportMediaType)
                    .forEach(
                            type ->
                                    add(
                                            place(console),
                                            String.valueOf(console.call(type, options))));
        }
    }

    private static String place(DevConsole console) {
        return CONSOLES.contains(console.getId())
                ? "console `%s`".formatted(console.getId())
                : "all other consoles";
    }

    private void lookAtUnresolvedDump(CamelContext context, LoggedEvents log) {
        var dump = context.getCamelContextExtension().getContextPlugin(DumpRoutesStrategy.class);
        log.listen();
        dump.setResolvePlaceholders(false);
        dump.dumpRoutes("yaml");
        addAll("the same with `...-resolve-placeholders=false`", log.texts(Sights::isDump));
    }
}
