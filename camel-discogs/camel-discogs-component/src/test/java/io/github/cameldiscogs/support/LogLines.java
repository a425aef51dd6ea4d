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

/** Takes what one class logs, from DEBUG on, until it is closed. */
public final class LogLines extends AbstractAppender implements AutoCloseable {

    private final String logger;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public LogLines(Class<?> logger) {
        this(logger.getName());
    }

    public LogLines(String logger) {
        super("lines", null, null, true, Property.EMPTY_ARRAY);
        this.logger = logger;
        start();
        var config = new LoggerConfig(logger, Level.DEBUG, false);
        config.addAppender(this, Level.DEBUG, null);
        context().getConfiguration().addLogger(logger, config);
        context().updateLoggers();
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }

    /** Each with its level before it. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void append(LogEvent event) {
        lines.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
    }

    @Override
    public void close() {
        context().getConfiguration().removeLogger(logger);
        context().updateLoggers();
        stop();
    }
}
