/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.admin.AdminCall;
import io.github.cameldiscogs.sandbox.internal.admin.AdminField;
import io.github.cameldiscogs.sandbox.internal.admin.AdminFile;
import io.github.cameldiscogs.sandbox.internal.oauth.AccessToken;
import io.github.cameldiscogs.sandbox.internal.oauth.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Who is in the sandbox at its start, as a file says. */
record WorldFile(
        List<SandboxAccount> users, List<Application> consumers, List<AccessToken> accessTokens) {

    private static final String USERS = "users";
    private static final String CONSUMERS = "consumers";
    private static final String ACCESS_TOKENS = "access_tokens";

    private static final List<AdminField> LISTS =
            List.of(
                    AdminField.objects(USERS, "users"),
                    AdminField.objects(CONSUMERS, "applications"),
                    AdminField.objects(ACCESS_TOKENS, "what users have allowed applications"));

    private static final List<AdminField> CONSUMER =
            List.of(
                    AdminField.text("key", "must differ from the others").needed(),
                    AdminField.text("secret", "known to the application alone").needed(),
                    AdminField.text("name", "what users see").needed(),
                    AdminField.text("callback", "where users return; none if absent"));

    private static final List<AdminField> ACCESS_TOKEN =
            List.of(
                    AdminField.text("username", "who has allowed it").needed(),
                    AdminField.text("token", "must differ from the others").needed(),
                    AdminField.text("secret", "known to the application alone").needed(),
                    AdminField.text(
                            "consumer_key", "to which application, by default the default"));

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it holds anything but users, applications and access
     *     tokens
     */
    static WorldFile read(Path path) {
        var file = AdminFile.read(path, LISTS);
        var users = file.each(USERS, AccountBody.FIELDS, AccountBody::read);
        var consumers = file.each(CONSUMERS, CONSUMER, WorldFile::consumer);
        var names = names(users);
        var keys = keys(consumers);
        var accessTokens =
                file.each(ACCESS_TOKENS, ACCESS_TOKEN, call -> accessToken(call, names, keys));
        file.requireDistinct(USERS, "username", WorldFile::withoutCase);
        file.requireDistinct(USERS, "token", UnaryOperator.identity());
        file.requireDistinct(CONSUMERS, "key", UnaryOperator.identity());
        file.requireDistinct(ACCESS_TOKENS, "token", UnaryOperator.identity());
        return new WorldFile(users, consumers, accessTokens);
    }

    private static Application consumer(AdminCall call) {
        return new Application(
                call.text("key").orElseThrow(),
                call.text("secret").orElseThrow(),
                call.text("name").orElseThrow(),
                call.text("callback").orElse(null));
    }

    private static AccessToken accessToken(AdminCall call, List<String> names, List<String> keys) {
        var username = call.text("username").orElseThrow();
        var key = call.text("consumer_key").orElse(DiscogsSandbox.CONSUMER_KEY);
        if (names.stream().noneMatch(username::equalsIgnoreCase)) {
            throw unknown("username", username, names);
        }
        if (!keys.contains(key)) {
            throw unknown("consumer_key", key, keys);
        }
        return new AccessToken(
                call.text("token").orElseThrow(), call.text("secret").orElseThrow(), username, key);
    }

    private static IllegalArgumentException unknown(
            String field, String value, List<String> allowed) {
        return new IllegalArgumentException(
                field + " is " + value + ", allowed are " + String.join(", ", allowed));
    }

    private static List<String> names(List<SandboxAccount> users) {
        return Stream.concat(
                        Stream.of(DiscogsSandbox.USERNAME),
                        users.stream().map(SandboxAccount::username))
                .distinct()
                .toList();
    }

    private static List<String> keys(List<Application> consumers) {
        return Stream.concat(
                        Stream.of(DiscogsSandbox.CONSUMER_KEY),
                        consumers.stream().map(Application::key))
                .distinct()
                .toList();
    }

    private static String withoutCase(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
