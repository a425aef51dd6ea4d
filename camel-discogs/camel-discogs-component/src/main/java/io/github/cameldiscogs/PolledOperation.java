/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.changes.ChangeBody;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Parameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    static void require(DiscogsOperation operation, DiscogsEndpoint endpoint) {
        requirePolled(operation, endpoint.getConfiguration());
        if (endpoint.isChanges()) {
            requireComparable(operation, endpoint);
        } else {
            requireNoneOfChanges(endpoint);
        }
    }

    /**
     * As {@link #require}, for a producer that tells changes.
     *
     * @throws IllegalArgumentException naming what is wrong and what is allowed
     */
    static void requireChanges(DiscogsOperation operation, DiscogsEndpoint endpoint) {
        requirePolled(operation, endpoint.getConfiguration());
        requireComparable(operation, endpoint);
    }

    private static void requireComparable(DiscogsOperation operation, DiscogsEndpoint endpoint) {
        if (!operation.polling().comparable()) {
            throw new IllegalArgumentException(
                    "changes: %s has no order that stays, so that its changes cannot be told; without changes"
                                    .formatted(operation.uriName())
                            + " a consumer tells what is new");
        }
        if (endpoint.getIdempotentRepository() != null) {
            throw new IllegalArgumentException(
                    "idempotentRepository: with changes=true a changeStore keeps what was told");
        }
    }

    private static void requireNoneOfChanges(DiscogsEndpoint endpoint) {
        var given = new LinkedHashMap<String, Boolean>();
        given.put("changeStore", endpoint.getChangeStore() != null);
        given.put("stateName", endpoint.getStateName() != null);
        given.put("keepItems", endpoint.isKeepItems());
        given.put("ignoreFields", endpoint.getIgnoreFields() != null);
        given.put("maxRemovals", endpoint.getMaxRemovals() != null);
        given.put("changeBody", endpoint.getChangeBody() != ChangeBody.Item);
        given.forEach(
                (option, isGiven) -> {
                    if (isGiven) {
                        throw new IllegalArgumentException(option + ": needs changes=true");
                    }
                });
    }

    private static void requirePolled(
            DiscogsOperation operation, DiscogsConfiguration configuration) {
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
