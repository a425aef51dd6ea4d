/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.http.Json;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request for a handler: routed, with its caller known. */
public final class Request {

    private final ReceivedRequest received;
    private final Map<String, String> path;
    private final Parameters query;
    private final Caller caller;
    private final @Nullable Account owner;

    /**
     * @param owner the user named in the path; null if there is none
     */
    Request(
            ReceivedRequest received,
            Map<String, String> path,
            Caller caller,
            @Nullable Account owner) {
        this.received = received;
        this.path = path;
        this.query = Parameters.parse(received.query());
        this.caller = caller;
        this.owner = owner;
    }

    public ReceivedRequest received() {
        return received;
    }

    public Caller caller() {
        return caller;
    }

    /** The calling user, for routes that only users may access. */
    Account user() {
        return Objects.requireNonNull(caller.user());
    }

    /**
     * The user named in the path.
     *
     * @throws Refusal if there is none of that name
     */
    Account owner() {
        if (owner == null) {
            throw Refusal.noUser();
        }
        return owner;
    }

    /**
     * Whether the caller is the user named in the path.
     *
     * @throws Refusal if there is none of that name
     */
    boolean isByOwner() {
        return caller.is(owner());
    }

    public Parameters query() {
        return query;
    }

    /** A decoded value of the path. */
    public String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    /**
     * A number in the path.
     *
     * @throws Refusal not found, if it is not a valid number
     */
    public long pathNumber(String name) {
        var text = path(name);
        if (!text.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(text);
    }

    /**
     * A value of the query from a list of allowed ones, as validated by older endpoints.
     *
     * @throws Refusal if it is another one
     */
    public Optional<String> choice(String name, List<String> allowed) {
        var value = query.first(name).filter(text -> !text.isEmpty());
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw Refusal.unexpected(name, allowed);
        }
        return value;
    }

    /**
     * Whether a list is requested in ascending order.
     *
     * @throws Refusal if the order is neither asc nor desc
     */
    public boolean isAscending(boolean usually) {
        return choice("sort_order", List.of("asc", "desc")).map("asc"::equals).orElse(usually);
    }

    /** The currency requested in {@code curr_abbr}, or else the caller's. */
    public Currency currency() {
        return choice("curr_abbr", Currency.codes())
                .flatMap(Currency::of)
                .orElse(caller.currency());
    }

    TextFormat textFormat() {
        return TextFormat.of(received.header("Accept").orElse(""));
    }

    /**
     * The JSON object in the body; empty if the body is empty or has another content type.
     *
     * @throws Refusal if it is not a JSON object
     */
    public JsonBody json() {
        boolean isJson = received.header("Content-Type").orElse("").contains("json");
        if (!isJson || received.body().length == 0) {
            return new JsonBody(Optional.empty());
        }
        try {
            var json = Json.read(received.body());
            return new JsonBody(Optional.of(json).filter(JsonNode::isObject));
        } catch (IOException e) {
            throw Refusal.validation("json_invalid", List.of("body"), "JSON decode error");
        }
    }
}
