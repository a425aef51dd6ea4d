/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;

/** All that JMX tells of a Camel context. */
final class Management {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    /** What changes something instead of telling it. */
    private static final String DEED =
            "(add|approve|clear|create|evict|purge|read|reload|remove|request|reset|restart|resume|send|set|shut"
                    + "|start|stop|suspend|update|upgrade)[A-Z]?.*";

    private final Set<ObjectName> names;

    Management(CamelContext context) throws JMException {
        names =
                SERVER.queryNames(
                        new ObjectName(
                                "org.apache.camel:context=" + context.getManagementName() + ",*"),
                        null);
    }

    /** The answer of an operation; what it throws is its answer, too. */
    record Answer(String type, String operation, List<Object> arguments, String text) {

        /** The first argument of a dump says whether placeholders are resolved. */
        boolean isResolvedDump() {
            return operation.startsWith("dumpRoute") && arguments.contains(true);
        }
    }

    List<String> attributes() throws JMException {
        var texts = new ArrayList<String>();
        for (var name : names) {
            texts.add(name.toString());
            for (var attribute : SERVER.getMBeanInfo(name).getAttributes()) {
                texts.add(told(() -> SERVER.getAttribute(name, attribute.getName())));
            }
        }
        return texts;
    }

    List<Answer> answers() throws JMException {
        var answers = new ArrayList<Answer>();
        for (var name : names) {
            for (var operation : SERVER.getMBeanInfo(name).getOperations()) {
                if (!operation.getName().matches(DEED)) {
                    answers.addAll(answers(name, operation));
                }
            }
        }
        return answers;
    }

    private static List<Answer> answers(ObjectName name, MBeanOperationInfo operation) {
        var signature =
                Stream.of(operation.getSignature())
                        .map(MBeanParameterInfo::getType)
                        .toArray(String[]::new);
        return combinations(signature).stream()
                .map(
                        arguments ->
                                new Answer(
                                        name.getKeyProperty("type"),
                                        operation.getName(),
                                        arguments,
                                        told(
                                                () ->
                                                        SERVER.invoke(
                                                                name,
                                                                operation.getName(),
                                                                arguments.toArray(),
                                                                signature))))
                .toList();
    }

    private static List<List<Object>> combinations(String[] types) {
        var combinations = List.of(List.of());
        for (var type : types) {
            combinations =
                    combinations.stream()
                            .flatMap(
                                    before ->
                                            values(type).stream()
                                                    .map(
                                                            value -> {
                                                                var with = new ArrayList<>(before);
                                                                with.add(value);
                                                                return (List<Object>) with;
                                                            }))
                            .toList();
        }
        return combinations;
    }

    private static List<?> values(String type) {
        return switch (type) {
            case "boolean" -> List.of(true, false);
            case "int", "java.lang.Integer" -> List.of(0);
            case "long", "java.lang.Long" -> List.of(0L);
            case "java.lang.String" -> List.of("*", Sights.ROUTE);
            default -> Collections.singletonList(null);
        };
    }

    private interface Question {
        Object ask() throws JMException;
    }

    private static String told(Question question) {
        try {
            var told = question.ask();
            return told instanceof Object[] several
                    ? Arrays.deepToString(several)
                    : String.valueOf(told);
        } catch (JMException | RuntimeException e) {
            return e + " " + e.getCause();
        }
    }
}
