/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.SpanContextPropagationExtractor;
import org.apache.camel.telemetry.SpanContextPropagationInjector;
import org.apache.camel.telemetry.SpanLifecycleManager;
import org.apache.camel.telemetry.Tracer;

/** Keeps the spans of all exchanges. */
public final class RecordingTracer extends Tracer {

    private final Queue<RecordedSpan> ended = new ConcurrentLinkedQueue<>();

    @Override
    protected void initTracer() {
        setSpanLifecycleManager(new Recorder());
    }

    /** Those that have ended, in this order. */
    public List<RecordedSpan> spans() {
        return List.copyOf(ended);
    }

    /**
     * A span.
     *
     * @param logged what was logged in it
     */
    public record RecordedSpan(
            String name, Map<String, String> tags, Queue<Map<String, String>> logged)
            implements Span {

        @Override
        public void log(Map<String, String> fields) {
            logged.add(fields);
        }

        @Override
        public void setTag(String key, String value) {
            tags.put(key, value);
        }

        @Override
        public void setComponent(String component) {
            tags.put("component", component);
        }

        @Override
        public void setError(boolean isError) {
            tags.put("error", Boolean.toString(isError));
        }
    }

    private final class Recorder implements SpanLifecycleManager {

        @Override
        public Span create(String name, Span parent, SpanContextPropagationExtractor extractor) {
            return new RecordedSpan(name, new TreeMap<>(), new ConcurrentLinkedQueue<>());
        }

        @Override
        public void activate(Span span) {}

        @Override
        public void deactivate(Span span) {}

        @Override
        public void close(Span span) {
            ended.add((RecordedSpan) span);
        }

        @Override
        public void inject(Span span, SpanContextPropagationInjector injector, boolean headers) {}
    }
}
