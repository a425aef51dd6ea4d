/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a consumer can poll. */
final class PolledOperation {

    /** A consumer decides itself which pages it reads, and in which order. */
    private static final List<Parameter> OWN_DECISIONS =
            List.of(Parameters.PAGE, Parameters.SORT, Parameters.SORT_ORDER);

    private PolledOperation() {}

    /**
     * @throws IllegalArgumentException naming what is wrong and what is allowed
     */
    static void require(DiscogsOperation operation, DiscogsConfiguration configuration) {
        if (!operation.isPolled()) {
            throw new IllegalArgumentException(
                    "%s cannot be polled, it can only be called. Operations that can be: %s"
                            .formatted(operation.uriName(), all()));
        }
        for (var parameter : OWN_DECISIONS) {
            if (configuration.parameter(parameter.name()) != null) {
                throw new IllegalArgumentException(
                        "%s: a consumer reads all pages, in the order in which it finds what is new"
                                .formatted(parameter.name()));
            }
        }
        if (configuration.getMaxItems() != null) {
            throw new IllegalArgumentException(
                    "maxItems: a consumer has to know the whole list; maxMessagesPerPoll limits a poll");
        }
    }

    private static String all() {
        return Arrays.stream(DiscogsOperation.values())
                .filter(DiscogsOperation::isPolled)
                .map(DiscogsOperation::uriName)
                .collect(Collectors.joining(", "));
    }
}
