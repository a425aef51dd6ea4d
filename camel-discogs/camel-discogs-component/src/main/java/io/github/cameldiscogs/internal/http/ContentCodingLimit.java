/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses responses with many content codings: each needs a stream around the previous one, and one
 * header can name enough of them to overflow any stack.
 */
final class ContentCodingLimit {

    private static final int MOST = 3;

    private ContentCodingLimit() {}

    static void check(HttpResponse response, @Nullable EntityDetails entity, HttpContext context)
            throws HttpException {
        var codings = entity == null ? null : entity.getContentEncoding();
        if (codings != null && codings.split(",", MOST + 1).length > MOST) {
            throw new ProtocolException("the answer is compressed more than %d times", MOST);
        }
    }
}
