/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.convert;

import java.lang.StackWalker.StackFrame;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.support.MessageHelper;
import org.jspecify.annotations.Nullable;

/**
 * Whether Camel only shows a body: in a step that writes to the log, and wherever else it lists
 * what an exchange has. Camel makes a text of the body for it as for any other.
 */
public final class LogStep {

    /** What Camel calls such a step, as EIP and as endpoint. */
    private static final Pattern LABEL = Pattern.compile("log\\[.*|\\w+\\[log:.*", Pattern.DOTALL);

    private static final String CAMEL = MessageHelper.class.getName();
    private static final String SHOWS = "extractValueForLogging";
    private static final StackWalker STACK = StackWalker.getInstance();

    private LogStep() {}

    /**
     * Whether an exchange is at such a step. A step does not tell everything: the one that fails is
     * named where a dead letter channel or an error handler shows the body, and a recipient list or
     * a tracer is no step of its own. Then it is who asks that tells.
     *
     * @param exchange null when a value is converted outside of routes
     */
    public static boolean isOf(@Nullable Exchange exchange) {
        return isLabelled(exchange) || STACK.walk(frames -> frames.anyMatch(LogStep::shows));
    }

    private static boolean isLabelled(@Nullable Exchange exchange) {
        var label = exchange == null ? null : exchange.getExchangeExtension().getHistoryNodeLabel();
        return label != null && LABEL.matcher(label).matches();
    }

    private static boolean shows(StackFrame frame) {
        return frame.getClassName().equals(CAMEL) && frame.getMethodName().equals(SHOWS);
    }
}
