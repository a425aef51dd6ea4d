/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.internal.http.Answered;
import io.github.cameldiscogs.internal.http.BodyReader;
import io.github.cameldiscogs.internal.http.RetryingClient;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.model.TextFormat;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one origin with the same credentials.
 *
 * @param account the account of the token store with these credentials; null if they are from
 *     elsewhere
 */
public record SignedCalls(
        RetryingClient client,
        AuthStrategy strategy,
        @Nullable StoredAccount account,
        URI apiUrl,
        TextFormat textFormat)
        implements Calls {

    @Override
    public <T> Answered<T> call(Arguments arguments, BodyReader<T> reader) {
        try {
            return client.call(DiscogsRequest.of(apiUrl, arguments, textFormat), strategy, reader);
        } catch (DiscogsAuthenticationException e) {
            throw account == null ? e : account.markRevokedIfSo(e);
        }
    }

    @Override
    public @Nullable String user(Arguments arguments) {
        var named = arguments.text(Parameters.USERNAME);
        return named == null && account != null ? account.name() : named;
    }
}
