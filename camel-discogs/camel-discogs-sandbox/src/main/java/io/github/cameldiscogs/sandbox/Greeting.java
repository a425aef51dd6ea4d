/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.oauth.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whoever has started a sandbox how to use it. */
final class Greeting {

    private Greeting() {}

    /**
     * The text, with a line end.
     *
     * @param users the first of them who has a token is the one to try
     * @param application the one to try
     */
    static String of(DiscogsSandbox sandbox, List<SandboxAccount> users, Application application) {
        var user = users.stream().filter(any -> any.token() != null).findFirst();
        var lines = new ArrayList<>(addresses(sandbox));
        lines.add("");
        user.ifPresent(
                known -> {
                    lines.add("  user             " + known.username());
                    lines.add("  user token       " + known.token());
                });
        lines.add("  consumer key     " + application.key());
        lines.add("  consumer secret  " + application.secret());
        lines.addAll(List.of("", "Try:", "", "  curl " + request(sandbox.apiUrl(), user), ""));
        lines.add("Stop it with Ctrl+C.");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> addresses(DiscogsSandbox sandbox) {
        var lines = new ArrayList<String>();
        lines.add("The Discogs sandbox listens on " + sandbox.apiUrl());
        sandbox.secureUrl().ifPresent(url -> lines.add("and on " + url));
        if (sandbox.isControlled()) {
            lines.add("Control it at " + sandbox.apiUrl() + "/_sandbox/");
        }
        return lines;
    }

    private static String request(String url, Optional<SandboxAccount> user) {
        return user.map(SandboxAccount::token)
                .map(
                        token ->
                                "-H 'Authorization: Discogs token=%s' %s/oauth/identity"
                                        .formatted(token, url))
                .orElse(url + "/releases/249504");
    }
}
