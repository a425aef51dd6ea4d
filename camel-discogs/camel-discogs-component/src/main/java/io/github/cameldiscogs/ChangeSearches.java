/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.capture.CaptureOptions;
import io.github.cameldiscogs.internal.capture.ChangeForm;
import io.github.cameldiscogs.internal.capture.ChangeSearch;
import io.github.cameldiscogs.internal.capture.ItemReader;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.polling.Fingerprint;
import java.time.Clock;
import java.util.HashSet;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Creates the searches for changes of an endpoint. */
final class ChangeSearches {

    /** The longest name in characters that stores accept. */
    static final int LONGEST_NAME = 255;

    private final DiscogsEndpoint endpoint;
    private final EndpointCalls calls;
    private final Runnable answered;
    private final DiscogsOperation operation;

    /**
     * @param answered called after each answer of Discogs
     */
    ChangeSearches(DiscogsEndpoint endpoint, EndpointCalls calls, Runnable answered) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.answered = answered;
        this.operation = DiscogsOperation.named(endpoint.getOperation());
    }

    /** The name of the requested list in the store. */
    String name(Exchange exchange) {
        return shortened(String.join(":", calls.subject(exchange)));
    }

    /**
     * The name of the requested list in the store. It begins with the option {@code stateName} if
     * that is set, because a producer may request several lists.
     */
    String nameAmongOthers(Exchange exchange) {
        var given = endpoint.getStateName();
        return given == null ? name(exchange) : shortened(given + ":" + name(exchange));
    }

    private String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : operation.uriName() + ":" + Fingerprint.ofText(name);
    }

    /**
     * @param name the name of the list in the store
     * @param exchanges creates the exchange for a call
     */
    ChangeSearch begin(String name, Supplier<Exchange> exchanges) {
        var reader = reader(exchanges);
        var activity = operation.polling().activity();
        var source =
                operation.answer() instanceof AnswerShape.Walked list
                        ? new AskedList(
                                calls,
                                exchanges,
                                activity == null ? list.chronology() : activity,
                                answered)
                        : new AskedThing(calls, exchanges, answered);
        return new ChangeSearch(
                source,
                reader,
                endpoint.changes().open(name),
                new CaptureOptions(
                        endpoint.isSendExisting(),
                        endpoint.isKeepItems(),
                        DiscogsComponent.duration(endpoint.getFullScan())),
                endpoint.removalGuard(name),
                new ChangeForm(reader, calls::item),
                Clock.systemUTC());
    }

    /**
     * Forgets all that the store knows of a list.
     *
     * @param name the name of the list in the store
     */
    void forget(String name) {
        endpoint.changes().open(name).forgetAll();
    }

    private ItemReader reader(Supplier<Exchange> exchanges) {
        var ofOperation = operation.polling().passing();
        var passing = new HashSet<>(ofOperation);
        passing.addAll(endpoint.ignoredFields());
        if (operation.answer() instanceof AnswerShape.Walked list) {
            var traits = calls.traits();
            return new ItemReader(
                    traits, byActivity(traits), list.paged(), null, ofOperation, passing);
        }
        var traits = new ListTraits(operation.uriName(), null, null, null);
        return new ItemReader(
                traits, null, false, calls.itemKey(exchanges.get()), ofOperation, passing);
    }

    private @Nullable ListTraits byActivity(ListTraits traits) {
        var activity = operation.polling().activity();
        return activity == null
                ? null
                : new ListTraits(
                        traits.name(),
                        traits.itemKey(),
                        activity.dateField(),
                        traits.lastPageForOthers());
    }
}
