/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.StartedJob;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations with what they take and answer, from their table. */
final class OperationReference {

    private OperationReference() {}

    static String ofTable() {
        return Stream.of(DiscogsOperation.values())
                .map(OperationReference::section)
                .collect(Collectors.joining("\n"));
    }

    static String section(DiscogsOperation operation) {
        return AsciiDoc.heading(operation.uriName())
                + operation.description()
                + "\n\n[horizontal]\n"
                + "Request:: `+%s %s+`\n".formatted(operation.method(), operation.path())
                + "Credentials:: %s\n".formatted(operation.authLevel().description())
                + "Answer:: %s\n".formatted(answer(operation.answer()))
                + body(operation.body())
                + "\n"
                + parameters(operation);
    }

    private static String parameters(DiscogsOperation operation) {
        return operation.parameters().isEmpty()
                ? ""
                : AsciiDoc.table(
                        "Option|Header|Sent as|Value",
                        "2,3,2,5",
                        operation.parameters().stream().map(OperationReference::parameter));
    }

    private static String answer(AnswerShape shape) {
        if (shape instanceof AnswerShape.One one) {
            return record(one.type());
        }
        if (shape instanceof AnswerShape.Many many) {
            return "a list of %s%s"
                    .formatted(
                            record(many.itemType()),
                            many.paged()
                                    ? "; with `page`, a %s of them".formatted(record(Page.class))
                                    : "");
        }
        if (shape instanceof AnswerShape.Pages pages) {
            return "a list of pages, each a %1$s; with `page`, that %1$s"
                    .formatted(record(pages.type()));
        }
        if (shape instanceof AnswerShape.Started started) {
            return "%s; its address is in the header `CamelDiscogsResourceUrl`, and its identifier in `%s`"
                    .formatted(record(StartedJob.class), started.job().header());
        }
        if (shape instanceof AnswerShape.Content) {
            return "a stream";
        }
        return shape instanceof AnswerShape.Token ? "`RequestToken` or `AccessToken`" : "nothing";
    }

    private static String record(Class<?> type) {
        return "xref:discogs-answers.adoc#%1$s[`%1$s`]".formatted(type.getSimpleName());
    }

    private static String body(BodyShape shape) {
        if (shape instanceof BodyShape.Fields fields) {
            return "Body:: `%s`, a Map or a JSON object%s\n"
                    .formatted(
                            fields.type().getSimpleName(),
                            fields.mayBeEmpty() ? ", or nothing" : "");
        }
        if (shape instanceof BodyShape.Upload upload) {
            return upload.columns().stream()
                    .map(OperationReference::column)
                    .collect(
                            Collectors.joining(
                                    ", ", "Body:: a CSV file, or rows with the columns ", "\n"));
        }
        return "";
    }

    private static String column(Parameter column) {
        return AsciiDoc.code(column.wireName()) + (column.required() ? " (needed)" : "");
    }

    private static String parameter(Parameter parameter) {
        return AsciiDoc.row(
                parameter.headerOnly() ? "" : AsciiDoc.code(parameter.name()),
                AsciiDoc.code(parameter.header()),
                sentAs(parameter),
                Stream.of(
                                parameter.description(),
                                isNeeded(parameter) ? "*Needed.*" : "",
                                defaultValue(parameter),
                                allowed(parameter))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /** A username that is left out is looked up. */
    private static boolean isNeeded(Parameter parameter) {
        return parameter.required() && !parameter.name().equals(Parameters.USERNAME.name());
    }

    private static String defaultValue(Parameter parameter) {
        return parameter.defaultValue() == null
                ? ""
                : "Default `%s`.".formatted(parameter.defaultValue());
    }

    private static String allowed(Parameter parameter) {
        var words = parameter.vocabulary().description();
        return words.isEmpty() ? "" : JavaText.capitalised(words) + ".";
    }

    private static String sentAs(Parameter parameter) {
        return switch (parameter.location()) {
            case PATH -> "path";
            case QUERY -> "query `%s`".formatted(parameter.wireName());
            case BODY -> "body `%s`".formatted(parameter.wireName());
            case ADDRESS -> "address";
            case OAUTH -> "signature";
            case COLUMN -> "column `%s`".formatted(parameter.wireName());
        };
    }
}
