/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.http.AnswerReading;
import io.github.cameldiscogs.http.Answered;
import io.github.cameldiscogs.http.DiscogsClient;
import io.github.cameldiscogs.operation.Arguments;
import io.github.cameldiscogs.operation.DiscogsRequest;
import java.net.URI;

/** Calls to one origin with the same credentials. */
record Session(DiscogsClient client, AuthStrategy strategy, URI apiUrl, TextFormat textFormat) {

    /**
     * @throws DiscogsException when there is no successful answer
     */
    <T> Answered<T> call(Arguments arguments, AnswerReading<T> reading) {
        return client.call(DiscogsRequest.of(apiUrl, arguments, textFormat), strategy, reading);
    }
}
