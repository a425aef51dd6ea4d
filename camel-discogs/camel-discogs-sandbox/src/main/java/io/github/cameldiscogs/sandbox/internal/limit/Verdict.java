/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

import io.github.cameldiscogs.sandbox.internal.http.Answer;

/**
 * Whether a request is allowed, and the values of the rate headers, which do not include the
 * request itself.
 */
public record Verdict(boolean allowed, int limit, int used) {

    public Answer addHeaders(Answer answer) {
        return answer.with("x-discogs-ratelimit", Integer.toString(limit))
                .with("x-discogs-ratelimit-used", Integer.toString(used))
                .with("x-discogs-ratelimit-remaining", Integer.toString(Math.max(0, limit - used)));
    }
}
