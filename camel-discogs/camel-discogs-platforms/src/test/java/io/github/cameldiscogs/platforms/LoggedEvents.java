/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * Takes what is logged, at every level, until it is closed; not what the sandbox's server logs of
 * requests, since Discogs does that elsewhere.
 */
final class LoggedEvents extends AbstractAppender implements AutoCloseable {

    private static final String SERVER = "org.eclipse.jetty.";

    private final Queue<LogEvent> events = new ConcurrentLinkedQueue<>();
    private final Level before = root().getLevel();
    private final Map<String, Appender> others = Map.copyOf(root().getAppenders());

    LoggedEvents() {
        super("events", null, null, true, Property.EMPTY_ARRAY);
        start();
        root().addAppender(this, Level.ALL, null);
    }

    private static LoggerConfig root() {
        return ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    }

    /** The message of each such event, with what its exceptions say. */
    List<String> texts(Predicate<LogEvent> wanted) {
        return events.stream().filter(wanted).map(LoggedEvents::text).toList();
    }

    private static String text(LogEvent event) {
        var text = new StringBuilder(event.getMessage().getFormattedMessage());
        for (var cause = event.getThrown(); cause != null; cause = cause.getCause()) {
            text.append(cause);
        }
        return text.toString();
    }

    /** Takes all from now on, and forgets what was before. */
    void listen() {
        events.clear();
        others.keySet().forEach(root()::removeAppender);
        Configurator.setRootLevel(Level.ALL);
    }

    /** Has heard enough: it takes long to log all that happens. */
    void rest() {
        Configurator.setRootLevel(before);
        others.values().forEach(other -> root().addAppender(other, null, null));
    }

    @Override
    public void append(LogEvent event) {
        if (!event.getLoggerName().startsWith(SERVER)) {
            events.add(event.toImmutable());
        }
    }

    @Override
    public void close() {
        rest();
        root().removeAppender(getName());
        stop();
    }
}
