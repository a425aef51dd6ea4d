/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.io.PrintWriter;
import java.io.StringWriter;
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

/** Takes what is printed, stack traces included, until it is closed: of this project all of it. */
public final class PrintedLog extends AbstractAppender implements AutoCloseable {

    private static final String OURS = "io.github.cameldiscogs";

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    public PrintedLog() {
        super("printed", null, null, true, Property.EMPTY_ARRAY);
        start();
        root().addAppender(this, Level.INFO, null);
        var ours = new LoggerConfig(OURS, Level.DEBUG, false);
        ours.addAppender(this, Level.DEBUG, null);
        context().getConfiguration().addLogger(OURS, ours);
        context().updateLoggers();
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }

    private static LoggerConfig root() {
        return context().getConfiguration().getRootLogger();
    }

    /** Each a message and its stack trace. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public void append(LogEvent event) {
        var text = new StringWriter();
        text.append(event.getMessage().getFormattedMessage()).append('\n');
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        texts.add(text.toString());
    }

    @Override
    public void close() {
        context().getConfiguration().removeLogger(OURS);
        root().removeAppender(getName());
        context().updateLoggers();
        stop();
    }
}
