/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.lang.StackWalker.StackFrame;
import org.apache.camel.support.GroupIterator;

/**
 * Detects requests for items that nobody uses: Camel's splitter, once done or stopped, takes all
 * remaining items only to release the exchanges that it makes of them. Each of their pages would
 * cost a request of the budget.
 *
 * <p>The exchange does not show it: a failed item means nothing for the others, and an error
 * handler that has handled the failure leaves no trace. Nor is the iterator closed before. Only the
 * call stack shows it: one method of Camel does the release. If another version of Camel calls it
 * differently, all items are read, as of any other list.
 */
final class SplitterRelease {

    private static final String OURS = SplitterRelease.class.getPackageName() + ".";

    /** The splitter's iterators; which of them calls which differs between versions of Camel. */
    private static final String SPLITTER = "org.apache.camel.processor.Splitter$SplitterIterable$";

    private static final String GROUPS = GroupIterator.class.getName();
    private static final String MULTICAST = "org.apache.camel.processor.MulticastProcessor";
    private static final String RELEASE = "doDone";
    private static final StackWalker STACK = StackWalker.getInstance();

    private SplitterRelease() {}

    /**
     * Whether the requested item will be discarded. During a release Camel also calls other code,
     * whose items are used; so the splitter itself, or its grouping iterator, has to be the caller.
     */
    static boolean isUnderWay() {
        return STACK.walk(
                frames ->
                        frames.dropWhile(frame -> frame.getClassName().startsWith(OURS))
                                .dropWhile(SplitterRelease::isSplitter)
                                .findFirst()
                                .filter(SplitterRelease::releases)
                                .isPresent());
    }

    private static boolean isSplitter(StackFrame frame) {
        return frame.getClassName().startsWith(SPLITTER) || frame.getClassName().equals(GROUPS);
    }

    private static boolean releases(StackFrame frame) {
        return frame.getClassName().equals(MULTICAST) && frame.getMethodName().equals(RELEASE);
    }
}
