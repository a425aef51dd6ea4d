/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The most recent requests with their status, and counts of all. */
final class RequestLog {

    private static final int TOO_MANY_REQUESTS = 429;

    /** A request whose status is set later. */
    static final class Entry {
        private final ReceivedRequest request;
        private volatile int status;

        private Entry(ReceivedRequest request) {
            this.request = request;
        }
    }

    private final int kept;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long count;
    private long tooManyRequests;

    RequestLog(int kept) {
        this.kept = kept;
    }

    synchronized Entry received(ReceivedRequest request) {
        var entry = new Entry(request);
        count++;
        entries.addLast(entry);
        if (entries.size() > kept) {
            entries.removeFirst();
        }
        return entry;
    }

    synchronized void answered(Entry entry, int status) {
        entry.status = status;
        if (status == TOO_MANY_REQUESTS) {
            tooManyRequests++;
        }
    }

    synchronized List<RecordedRequest> requests() {
        return entries.stream()
                .map(entry -> new RecordedRequest(entry.request, entry.status))
                .toList();
    }

    synchronized long count() {
        return count;
    }

    synchronized long tooManyRequestsCount() {
        return tooManyRequests;
    }

    synchronized void clear() {
        entries.clear();
        count = 0;
        tooManyRequests = 0;
    }
}
