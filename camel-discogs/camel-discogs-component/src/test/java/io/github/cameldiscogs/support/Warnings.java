/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Takes the warnings of the component that are logged until it is closed. */
public final class Warnings extends AbstractAppender implements AutoCloseable {

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    public Warnings() {
        super("warnings", null, null, true, Property.EMPTY_ARRAY);
        start();
        root().addAppender(this, Level.WARN, null);
    }

    private static LoggerConfig root() {
        return ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void append(LogEvent event) {
        if (event.getLoggerName().startsWith("io.github.cameldiscogs.")) {
            messages.add(event.getMessage().getFormattedMessage());
        }
    }

    @Override
    public void close() {
        root().removeAppender(getName());
        stop();
    }
}
