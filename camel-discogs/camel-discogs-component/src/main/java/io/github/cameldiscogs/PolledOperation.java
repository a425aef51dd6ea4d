/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.changes.ChangeBody;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Parameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks whether a consumer can poll an operation with its options. */
final class PolledOperation {

    /** The parameters that a consumer sets itself. */
    private static final List<Parameter> OWN_DECISIONS =
            List.of(Parameters.PAGE, Parameters.SORT, Parameters.SORT_ORDER);

    private PolledOperation() {}

    /**
     * The options for the calls of a consumer: those of the endpoint without the parameters that a
     * consumer sets itself. If the component sets these, it is for other endpoints, and they are
     * ignored; on the endpoint itself they are an error.
     *
     * @throws IllegalArgumentException with the name of the wrong option and what is allowed
     */
    static DiscogsConfiguration options(DiscogsEndpoint endpoint) {
        var operation = DiscogsOperation.named(endpoint.getOperation());
        if (!operation.isPolled()) {
            throw new IllegalArgumentException(
                    "%s cannot be polled, it can only be called. Operations that can be: %s"
                            .formatted(operation.uriName(), all()));
        }
        for (var parameter : OWN_DECISIONS) {
            refuseOwn(
                    endpoint,
                    parameter.name(),
                    configuration -> configuration.parameter(parameter.name()),
                    "a consumer reads all pages, in the order in which it finds what is new");
        }
        refuseOwn(
                endpoint,
                "maxItems",
                DiscogsConfiguration::getMaxItems,
                "a consumer has to know the whole list; maxMessagesPerPoll limits a poll");
        if (endpoint.isChanges()) {
            requireComparable(operation, endpoint);
        } else {
            requireNoneOfChanges(endpoint);
        }
        return withoutOwnDecisions(endpoint.getConfiguration().copy());
    }

    private static void refuseOwn(
            DiscogsEndpoint endpoint,
            String name,
            Function<DiscogsConfiguration, @Nullable Object> option,
            String why) {
        var value = option.apply(endpoint.getConfiguration());
        var ofComponent = option.apply(endpoint.getComponent().getConfiguration());
        if (value != null && endpoint.hasOwn(name, value, ofComponent)) {
            throw new IllegalArgumentException("%s: %s".formatted(name, why));
        }
    }

    private static DiscogsConfiguration withoutOwnDecisions(DiscogsConfiguration copy) {
        copy.setPage(null);
        copy.setSort(null);
        copy.setSortOrder(null);
        copy.setMaxItems(null);
        return copy;
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
        var stateName = endpoint.getStateName();
        if (stateName != null
                && (stateName.isBlank() || stateName.length() > ChangeSearches.LONGEST_NAME)) {
            throw new IllegalArgumentException(
                    "stateName: has %d characters that are none of white space, allowed: 1 to %d"
                            .formatted(stateName.strip().length(), ChangeSearches.LONGEST_NAME));
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

    private static String all() {
        return Arrays.stream(DiscogsOperation.values())
                .filter(DiscogsOperation::isPolled)
                .map(DiscogsOperation::uriName)
                .collect(Collectors.joining(", "));
    }
}
