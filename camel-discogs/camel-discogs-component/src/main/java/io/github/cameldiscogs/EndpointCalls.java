/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.auth.Credentials;
import io.github.cameldiscogs.internal.auth.DiscogsApi;
import io.github.cameldiscogs.internal.auth.OAuthDance;
import io.github.cameldiscogs.internal.auth.SignatureMethod;
import io.github.cameldiscogs.internal.call.AnswerReader;
import io.github.cameldiscogs.internal.call.Calls;
import io.github.cameldiscogs.internal.call.Download;
import io.github.cameldiscogs.internal.call.ListCall;
import io.github.cameldiscogs.internal.call.ListWatch;
import io.github.cameldiscogs.internal.call.MessageBody;
import io.github.cameldiscogs.internal.call.OwnUsername;
import io.github.cameldiscogs.internal.call.SignedCalls;
import io.github.cameldiscogs.internal.call.StoredAccount;
import io.github.cameldiscogs.internal.http.BodyReader;
import io.github.cameldiscogs.internal.http.RetryingClient;
import io.github.cameldiscogs.internal.http.StopSignal;
import io.github.cameldiscogs.internal.monitoring.LatestCalls;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.AuthLevel;
import io.github.cameldiscogs.internal.operation.BodyFields;
import io.github.cameldiscogs.internal.operation.CamelValues;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import io.github.cameldiscogs.internal.operation.Host;
import io.github.cameldiscogs.internal.operation.Origin;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.polling.ItemKey;
import io.github.cameldiscogs.internal.tracing.AnsweredCall;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of an endpoint: reads the arguments from a message, calls Discogs, and sets the
 * answer as the body.
 */
final class EndpointCalls extends ServiceSupport {

    private final DiscogsEndpoint endpoint;
    private final StopSignal stopSignal;
    private final DiscogsOperation operation;
    private final DiscogsConfiguration configuration;
    private final MessageBody body;
    private final AnswerReader answers;
    private final URI apiUrl;
    private final DiscogsApi api;
    private final CallPriority priority;
    private volatile LatestCalls latestCalls;
    private RetryingClient client;

    /**
     * @param configuration the options of the calls
     * @param stopSignal ends the waits of these calls
     * @param usual the priority if the endpoint sets none
     */
    EndpointCalls(
            DiscogsEndpoint endpoint,
            DiscogsConfiguration configuration,
            StopSignal stopSignal,
            CallPriority usual) {
        this.endpoint = endpoint;
        this.stopSignal = stopSignal;
        this.operation = DiscogsOperation.named(endpoint.getOperation());
        this.configuration = configuration;
        this.body = new MessageBody(operation, BodyFields.of(configuration.getBodyFields()));
        this.priority = Objects.requireNonNullElse(configuration.getPriority(), usual);
        this.answers = new AnswerReader(operation, configuration.getOutputType());
        this.apiUrl = Origin.of("apiUrl", configuration.getApiUrl());
        this.api =
                new DiscogsApi(
                        apiUrl,
                        Origin.of("websiteUrl", configuration.getWebsiteUrl()),
                        SignatureMethod.named(configuration.getSignatureMethod()));
        this.latestCalls = new LatestCalls(operation, System::nanoTime);
    }

    @Override
    protected void doStart() {
        // Who starts again may have mended what was wrong
        latestCalls = new LatestCalls(operation, System::nanoTime);
        client =
                endpoint.getComponent()
                        .client(configuration, operation, priority, stopSignal, latestCalls);
        // Reports a token store that does not work at start, not at the first call
        ServiceHelper.startService(endpoint.tokenStore());
    }

    /** How the latest calls have ended, and which of them wait. */
    LatestCalls latestCalls() {
        return latestCalls;
    }

    /** Makes the call that the message asks for and returns the answer. */
    @Nullable Object ask(Exchange exchange) {
        make(exchange);
        return exchange.getMessage().getBody();
    }

    /** Makes the call that the message asks for. */
    void make(Exchange exchange) {
        var message = exchange.getMessage();
        try {
            var answer = answer(exchange, message);
            if (!(operation.answer() instanceof AnswerShape.Content)) {
                AnswerHeaders.reportContentType(isJson(answer), message);
            }
            message.setBody(answer);
        } finally {
            removeSecrets(message);
        }
    }

    /** Whether the answer is JSON text, or a list of JSON texts. */
    private boolean isJson(@Nullable Object answer) {
        return answer instanceof String
                || answer instanceof Items<?> && configuration.getOutputType() == OutputType.Json;
    }

    private void removeSecrets(Message message) {
        for (var parameter : operation.parameters()) {
            if (parameter.headerOnly()) {
                message.removeHeader(parameter.header());
            }
        }
    }

    private @Nullable Object answer(Exchange exchange, Message message) {
        var given = given(exchange);
        if (operation.answer() instanceof AnswerShape.Token token) {
            var dance = new OAuthDance(api, endpoint.credentials(), endpoint.tokenStore());
            return token(message, given, dance, dance.step(token));
        }
        return answer(exchange, calls(message, given), given);
    }

    /** Creates calls that are signed with the credentials that the message selects. */
    private Calls calls(Message message, Arguments given) {
        var caller = caller(message);
        boolean leavesUsernameOut = OwnUsername.isLeftOut(given);
        if (leavesUsernameOut) {
            credentialsCheck().requireUsername(caller.credentials(), caller.signed().strategy());
        }
        requireSomeLeft(caller.signed().strategy());
        return leavesUsernameOut ? username(caller) : caller.signed();
    }

    /**
     * Checks that the reserved requests leave some of the lower limit for calls without
     * credentials.
     */
    private void requireSomeLeft(AuthStrategy strategy) {
        var reserved = configuration.getReservedRequests();
        int most = RateTier.ANONYMOUS.documentedLimit() - 1;
        if (operation.host() == Host.API
                && priority == CallPriority.background
                && reserved != null
                && reserved > most
                && strategy.caller() == AuthStrategy.Caller.STRANGER) {
            throw new DiscogsRequestException(
                    operation.uriName(),
                    "reservedRequests: '%d' is not allowed without credentials, allowed: 0 to %d"
                            .formatted(reserved, most));
        }
    }

    private Caller caller(Message message) {
        var account = endpoint.account(account(message));
        var credentials = endpoint.credentials(account);
        try {
            var signed = signed(credentials, account, operation);
            credentialsCheck().require(credentials, signed.strategy());
            return new Caller(credentials, signed);
        } catch (DiscogsRequestException e) {
            // Where tokens are stored, it may be the message that does not say whose it wants
            if (endpoint.tokenStore() == null) {
                latestCalls.failed(e);
            }
            throw e;
        }
    }

    /**
     * The credentials of a call.
     *
     * @param signed calls with these credentials
     */
    private record Caller(Credentials credentials, SignedCalls signed) {}

    /** As {@link ListCall#newest}. */
    @Nullable Page<?> newest(Exchange exchange, AnswerShape.Chronology order, int number) {
        var given = given(exchange);
        return listCall(exchange, given).newest(given, order, number);
    }

    /** As {@link ListCall#oldest}. */
    Page<?> oldest(Exchange exchange, AnswerShape.Chronology order, int number) {
        var given = given(exchange);
        return listCall(exchange, given).oldest(given, order, number);
    }

    /** The first page of a list in its default order. */
    Page<?> firstPage(Exchange exchange) {
        var given = given(exchange);
        return listCall(exchange, given).first(given);
    }

    private ListCall listCall(Exchange exchange, Arguments given) {
        var list = (AnswerShape.Walked) operation.answer();
        return listCall(calls(exchange.getMessage(), given), list);
    }

    /** Converts the JSON text of an item to the output type. */
    Object item(String json) {
        return answers.item(json);
    }

    /** The properties of the list that a walk needs. */
    ListTraits traits() {
        return ListCall.traits(operation, (AnswerShape.Walked) operation.answer());
    }

    /** How an item of the list is identified. */
    ItemKey listKey() {
        var polling = operation.polling();
        return new ItemKey(traits(), polling.naming(), polling.passing());
    }

    /**
     * Identifies the requested list or object: the operation and all arguments except those for
     * pages, with the username even if it is left out.
     */
    List<String> subject(Exchange exchange) {
        var subject = new ArrayList<>(complete(exchange).subject());
        if (operation.authLevel() == AuthLevel.USER
                && operation.parameter(Parameters.USERNAME.name()).isEmpty()) {
            subject.add(username(caller(exchange.getMessage())).known());
        }
        return subject;
    }

    /**
     * Checks that no required argument is missing; a consumer has no messages that could supply
     * one.
     */
    void requireComplete(Exchange exchange) {
        given(exchange).requireAllBut(Parameters.USERNAME);
    }

    private Arguments complete(Exchange exchange) {
        var given = given(exchange);
        return calls(exchange.getMessage(), given) instanceof OwnUsername own
                ? given.with(Parameters.USERNAME, own.known())
                : given;
    }

    /**
     * Identifies the requested object among others of the operation: the values of its path
     * parameters.
     */
    String itemKey(Exchange exchange) {
        var inPath = complete(exchange).inPath();
        return inPath.isEmpty() ? operation.uriName() : String.join("/", inPath);
    }

    private Arguments given(Exchange exchange) {
        var message = exchange.getMessage();
        return Arguments.read(
                operation,
                CallOptions.of(exchange, endpoint, configuration),
                message.getHeaders(),
                body.read(message),
                CamelValues.of(exchange));
    }

    /** The account that the header names; null if there is no such header. */
    private @Nullable String account(Message message) {
        try {
            return CamelValues.text(message, DiscogsConstants.ACCOUNT);
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(operation.uriName(), e.getMessage());
        }
    }

    private CredentialsCheck credentialsCheck() {
        return new CredentialsCheck(
                operation, endpoint.tokenStore() != null, endpoint.whyWithheld());
    }

    private @Nullable Object answer(Exchange exchange, Calls calls, Arguments arguments) {
        var message = exchange.getMessage();
        if (operation.answer() instanceof AnswerShape.Walked list) {
            return arguments.has(Parameters.PAGE)
                    ? page(message, calls, arguments, list)
                    : list(exchange, listCall(calls, list), arguments);
        }
        if (DiscogsRequest.isForNothing(apiUrl, arguments)) {
            AnswerHeaders.reportNothing(message);
            return null;
        }
        if (operation.answer() instanceof AnswerShape.Content) {
            return answer(message, calls, arguments, new Download(exchange)).orElse(null);
        }
        BodyReader<Optional<Object>> reader = body -> Optional.ofNullable(answers.single(body));
        return answer(message, calls, arguments, reader).orElse(null);
    }

    /** A step of the OAuth 1.0a dance. */
    private <T> T token(
            Message message, Arguments given, OAuthDance dance, OAuthDance.Step<T> step) {
        // Checked first: after the step, the token would be lost to an error
        var named = dance.store() == null ? null : account(message);
        var arguments = step.complete(given);
        var signed = signed(step.strategy(arguments), null);
        var token = answer(message, signed, arguments, body -> AnswerReader.token(body, step));
        var account =
                step.keep(token, named, access -> username(dance.credentials().actingWith(access)));
        if (account != null) {
            message.setHeader(DiscogsConstants.ACCOUNT, account);
        }
        return token;
    }

    private static <T> T answer(
            Message message, Calls calls, Arguments arguments, BodyReader<T> reader) {
        var answered = calls.call(arguments, reader);
        AnswerHeaders.report(answered.response(), message);
        AnsweredCall.note(answered.waited(), message.getExchange());
        if (arguments.operation().answer() instanceof AnswerShape.Started started) {
            AnswerHeaders.report(answered.response(), started, message);
        }
        return answered.value();
    }

    private Object page(
            Message message, Calls calls, Arguments arguments, AnswerShape.Walked shape) {
        var page = answer(message, calls, arguments, body -> answers.page(body, shape));
        AnswerHeaders.report(page.pagination(), message);
        return page.body();
    }

    private static Object list(Exchange exchange, ListCall call, Arguments arguments) {
        var message = exchange.getMessage();
        var listed = call.all(exchange, arguments);
        AnswerHeaders.report(listed.response(), message);
        AnsweredCall.note(listed.waited(), exchange);
        AnswerHeaders.report(listed.pagination(), message);
        if (listed.items() instanceof DiscogsItems<?> items) {
            AnswerHeaders.reportTruncated(items, message);
        }
        return listed.items();
    }

    private ListCall listCall(Calls calls, AnswerShape.Walked shape) {
        var component = endpoint.getComponent();
        return new ListCall(
                calls,
                answers,
                shape,
                component.readAheadExecutor(),
                configuration.getPrefetch(),
                configuration.getMaxItems(),
                new ListWatch(
                        component.runningWalks(),
                        DiscogsComponent.duration(configuration.getProgressInterval()),
                        () -> component.requestsPerMinute(configuration)));
    }

    private SignedCalls signed(
            Credentials credentials, @Nullable StoredAccount account, DiscogsOperation called) {
        return signed(credentials.strategy(called, api), account);
    }

    private SignedCalls signed(AuthStrategy strategy, @Nullable StoredAccount account) {
        return new SignedCalls(client, strategy, account, apiUrl, configuration.getTextFormat());
    }

    private String username(Credentials credentials) {
        var signed = signed(credentials, null, DiscogsOperation.IDENTITY);
        return username(new Caller(credentials, signed)).current();
    }

    private OwnUsername username(Caller caller) {
        var remembered = endpoint.getComponent().usernames().of(apiUrl, caller.credentials());
        return new OwnUsername(remembered, caller.signed());
    }
}
