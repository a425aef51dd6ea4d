/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AuthStrategy.Caller;
import io.github.cameldiscogs.auth.Credentials;
import io.github.cameldiscogs.auth.SignatureMethod;
import io.github.cameldiscogs.auth.TokenAnswer;
import io.github.cameldiscogs.http.DiscogsClient;
import io.github.cameldiscogs.http.HttpAnswer;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.operation.AnswerShape;
import io.github.cameldiscogs.operation.Arguments;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.Parameter;
import io.github.cameldiscogs.paging.DiscogsItems;
import java.net.URI;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.SynchronizationAdapter;

/** Calls Discogs: reads the call from the message, makes it, puts the answer into the message. */
public class DiscogsProducer extends DefaultProducer {

    private final DiscogsEndpoint endpoint;
    private final DiscogsOperation operation;
    private final DiscogsConfiguration configuration;
    private final AnswerReader answers;
    private final URI apiUrl;
    private final URI websiteUrl;
    private DiscogsClient client;

    public DiscogsProducer(DiscogsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operation = DiscogsOperation.named(endpoint.getOperation());
        this.configuration = endpoint.getConfiguration();
        this.answers = new AnswerReader(operation, configuration.getOutputType());
        this.apiUrl = Origin.of("apiUrl", configuration.getApiUrl());
        this.websiteUrl = Origin.of("websiteUrl", configuration.getWebsiteUrl());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        client = endpoint.getComponent().client(configuration);
    }

    @Override
    public void process(Exchange exchange) {
        var message = exchange.getMessage();
        try {
            message.setBody(answer(exchange, message));
        } finally {
            operation.parameters().stream()
                    .filter(Parameter::headerOnly)
                    .forEach(parameter -> message.removeHeader(parameter.header()));
        }
    }

    private Object answer(Exchange exchange, Message message) {
        var given = Arguments.read(operation, configuration::parameter, message.getHeaders());
        var credentials = endpoint.credentials();
        var session = session(credentials, given);
        var arguments = withUsername(given, credentials, session);
        var first = session.call(arguments);
        AnswerHeaders.report(first, message);
        if (operation.answer() instanceof AnswerShape.One one) {
            return answers.object(first, one);
        }
        if (operation.answer() instanceof AnswerShape.Many many) {
            return arguments.has("page")
                    ? page(message, many, first)
                    : items(exchange, many, session, arguments, first);
        }
        return answers.token(first, new TokenAnswer(apiUrl, websiteUrl));
    }

    private Session session(Credentials credentials, Arguments arguments) {
        var signatureMethod = SignatureMethod.named(configuration.getSignatureMethod());
        return new Session(
                client,
                credentials.strategy(arguments, apiUrl, websiteUrl, signatureMethod),
                apiUrl,
                configuration.getTextFormat());
    }

    private Arguments withUsername(Arguments given, Credentials credentials, Session session) {
        if (operation.parameter("username").isEmpty() || given.has("username")) {
            return given;
        }
        if (session.strategy().caller() != Caller.USER) {
            throw new DiscogsRequestException(
                    operation.uriName(),
                    "missing username: the credentials (%s) belong to no user"
                            .formatted(
                                    session.strategy().caller().name().toLowerCase(Locale.ROOT)));
        }
        return given.with(
                "username",
                endpoint.getComponent().usernames().of(credentials, () -> username(session)));
    }

    private static String username(Session session) {
        var answer = session.call(Arguments.none(DiscogsOperation.IDENTITY));
        var reader = new AnswerReader(DiscogsOperation.IDENTITY, OutputType.Model);
        var identity = (Identity) reader.object(answer, new AnswerShape.One(Identity.class));
        return identity.username();
    }

    private Object page(Message message, AnswerShape.Many shape, HttpAnswer answer) {
        var page = answers.page(answer, shape);
        AnswerHeaders.report(page.pagination(), message);
        return page.body();
    }

    private DiscogsItems<?> items(
            Exchange exchange,
            AnswerShape.Many shape,
            Session session,
            Arguments arguments,
            HttpAnswer answer) {
        var first = answers.items(answer, shape);
        AnswerHeaders.report(first.pagination(), exchange.getMessage());
        var items = items(first, shape, session, arguments);
        items.endWhen(exchange::isFailed);
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                items.endWhen(() -> false);
                            }

                            @Override
                            public void onFailure(Exchange failed) {
                                items.close();
                            }
                        });
        return items;
    }

    private DiscogsItems<Object> items(
            Page<Object> first, AnswerShape.Many shape, Session session, Arguments arguments) {
        return new DiscogsItems<>(
                first,
                number -> answers.items(session.call(arguments.with("page", number)), shape),
                configuration.getMaxItems());
    }
}
