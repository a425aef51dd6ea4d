/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Content that extends the deadline of its request while it is sent. */
final class DeadlineExtendingEntity extends HttpEntityWrapper {

    private final Deadline deadline;

    DeadlineExtendingEntity(HttpEntity entity, Deadline deadline) {
        super(entity);
        this.deadline = deadline;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        super.writeTo(new DeadlineExtendingOutputStream(out, deadline));
    }
}
