/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.convert;

import java.lang.StackWalker.StackFrame;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.support.MessageHelper;
import org.jspecify.annotations.Nullable;

/**
 * Detects that Camel only displays a body: in a step that logs, and in other listings of an
 * exchange. Camel converts the body to text for it in the same way as for any other use.
 */
public final class LogStep {

    /** Camel's label for such a step, as EIP and as endpoint. */
    private static final Pattern LABEL = Pattern.compile("log\\[.*|\\w+\\[log:.*", Pattern.DOTALL);

    private static final String CAMEL = MessageHelper.class.getName();
    private static final String SHOWS = "extractValueForLogging";
    private static final StackWalker STACK = StackWalker.getInstance();

    private LogStep() {}

    /**
     * Whether an exchange is at such a step. The step is not always known: a dead letter channel or
     * an error handler that shows the body names the failed step, and recipient lists and tracers
     * are no steps. Then the call stack decides.
     *
     * @param exchange null if a value is converted outside of routes
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
