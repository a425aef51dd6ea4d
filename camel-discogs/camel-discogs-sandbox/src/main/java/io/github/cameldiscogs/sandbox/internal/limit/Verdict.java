/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

import io.github.cameldiscogs.sandbox.internal.http.Answer;

/**
 * Whether a request is allowed, and the values of the rate headers, which do not include the
 * request itself.
 */
public record Verdict(boolean allowed, int limit, int used) {

    public Answer addHeaders(Answer answer) {
        return answer.with("X-Discogs-Ratelimit", Integer.toString(limit))
                .with("X-Discogs-Ratelimit-Used", Integer.toString(used))
                .with("X-Discogs-Ratelimit-Remaining", Integer.toString(Math.max(0, limit - used)));
    }
}
