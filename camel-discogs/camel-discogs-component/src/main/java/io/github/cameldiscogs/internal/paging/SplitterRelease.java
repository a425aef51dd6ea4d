/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.lang.StackWalker.StackFrame;
import org.apache.camel.support.GroupIterator;

/**
 * Knows when nobody wants an item although it is asked for: Camel's splitter, once it is done or
 * was stopped, takes all items that are left, only to release the exchanges that it makes of them.
 * Each page of these would cost a request, and a place in the budget.
 *
 * <p>The exchange does not tell: that one of its items has failed means nothing for the others, and
 * where an error handler has handled the failure that stopped the splitter, nothing is to be seen.
 * Nor is the iterator closed before. What tells is who asks: the one method of Camel that releases.
 * Where Camel calls it otherwise, all items are taken, as of any other list.
 */
final class SplitterRelease {

    private static final String OURS = SplitterRelease.class.getPackageName() + ".";

    /** The splitter's iterators; which of them ask each other differs between versions of Camel. */
    private static final String SPLITTER = "org.apache.camel.processor.Splitter$SplitterIterable$";

    private static final String GROUPS = GroupIterator.class.getName();
    private static final String MULTICAST = "org.apache.camel.processor.MulticastProcessor";
    private static final String RELEASE = "doDone";
    private static final StackWalker STACK = StackWalker.getInstance();

    private SplitterRelease() {}

    /**
     * Whether the item that is asked for now will be thrown away. While Camel releases, it calls
     * others as well, and what these read is wanted: the splitter itself has to be the one that
     * asks, be it for groups of items.
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
