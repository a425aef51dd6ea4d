/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.dump.records.DumpFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a dump into its records, without looking into them: that is cheap, and a record that cannot
 * be read does not reach into the next one.
 *
 * <p>A record begins where its start tag is and ends with its end tag, whatever lies between: text
 * has both only escaped. Labels alone have elements of their own name in them, the sublabels.
 */
public final class RecordCutter implements CutSource {

    /** Of the largest known record, several times over. */
    static final int LARGEST_RECORD = 16 * 1024 * 1024;

    /** What is kept of a record that is larger. */
    static final int KEPT_OF_LARGER = 64 * 1024;

    /** More bytes than any tag needs to be told from others. */
    private static final int LOOK_AHEAD = 32;

    private static final byte[] SUBLABELS = "sublabels".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final DumpKind kind;
    private final byte[] element;
    private final byte[] root;

    private byte[] buffer = new byte[256 * 1024];
    private int position;
    private int limit;

    /** Where the record in hand begins in the buffer; -1 outside of one. */
    private int start = -1;

    /** The beginning of a record that is too large, which is not kept further. */
    private byte @Nullable [] beginning;

    private boolean inSublabels;
    private boolean hasRoot;
    private boolean ended;
    private boolean exhausted;
    private long count;

    /**
     * @param in the XML
     */
    public RecordCutter(InputStream in, DumpKind kind) {
        this.in = in;
        this.kind = kind;
        this.element = kind.elementBytes();
        this.root = kind.root().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public @Nullable CutRecord next() throws IOException {
        while (!ended && findTag()) {
            var record = atTag();
            if (record != null) {
                return record;
            }
        }
        if (!ended) {
            throw new DumpFileException(
                    "The dump of %s is not complete: it ends after record %d, without </%s>"
                            .formatted(kind.root(), count, kind.root()));
        }
        requireNothingMore();
        return null;
    }

    /** Also reads what a compressed file has at its end, which is its checksum. */
    private void requireNothingMore() throws IOException {
        if (findTag()) {
            throw new DumpFileException(
                    "The dump of %s goes on after its end".formatted(kind.root()));
        }
    }

    /** Moves to the next {@code <}; false at the end of the file. */
    private boolean findTag() throws IOException {
        while (true) {
            var at = position;
            while (at < limit && buffer[at] != '<') {
                at++;
            }
            position = at;
            if (limit - at >= LOOK_AHEAD) {
                return true;
            }
            if (exhausted) {
                return at < limit;
            }
            fill();
        }
    }

    /** Looks at the tag, and moves behind it, or at least behind its name. */
    private @Nullable CutRecord atTag() throws IOException {
        var next = position + 1 < limit ? buffer[position + 1] : 0;
        return switch (next) {
            case '/' -> atEndTag();
            case '!', '?' -> {
                passMarkup(next == '?');
                yield null;
            }
            default -> atStartTag();
        };
    }

    /**
     * Within a record nothing is looked for that may have no end: that would swallow the next ones.
     */
    private void passMarkup(boolean isInstruction) throws IOException {
        if (isInRecord()) {
            position += 2;
        } else if (isInstruction) {
            passTo("?>");
        } else if (isAt(position + 2, "--")) {
            passTo("-->");
        } else {
            throw new DumpFileException(
                    "The dump of %s declares a document type, which no dump does"
                            .formatted(kind.root()));
        }
    }

    private void passTo(String end) throws IOException {
        position += 2;
        while (true) {
            while (position + end.length() <= limit) {
                if (isAt(position, end)) {
                    position += end.length();
                    return;
                }
                position++;
            }
            if (exhausted) {
                position = limit;
                return;
            }
            fill();
        }
    }

    private @Nullable CutRecord atEndTag() throws IOException {
        var name = position + 2;
        if (isName(name, SUBLABELS)) {
            inSublabels = false;
        } else if (isInRecord() && !inSublabels && isName(name, element)) {
            var end = endOfTag(name + element.length);
            if (end >= 0) {
                position = end;
                return cut();
            }
        } else if (isName(name, root)) {
            return atEnd();
        }
        position += 2;
        return null;
    }

    /** Behind a tag that has nothing more in it; -1 if it has. */
    private int endOfTag(int from) {
        int at = from;
        while (at < limit && Character.isWhitespace(buffer[at])) {
            at++;
        }
        return at < limit && buffer[at] == '>' ? at + 1 : -1;
    }

    /** What was begun and not ended is a record too, if a broken one. */
    private @Nullable CutRecord atEnd() {
        var unended = isInRecord() ? cut() : null;
        ended = true;
        position += 2;
        return unended;
    }

    private @Nullable CutRecord atStartTag() throws DumpFileException {
        var name = position + 1;
        if (!hasRoot) {
            requireRoot(name);
        } else if (isName(name, element) && !isSublabel(name)) {
            return atStartOfRecord();
        } else if (kind == DumpKind.LABELS && isName(name, SUBLABELS)) {
            inSublabels = buffer[name + SUBLABELS.length] == '>';
        }
        position++;
        return null;
    }

    private void requireRoot(int name) throws DumpFileException {
        if (!isName(name, root)) {
            var end = name;
            while (end < limit && end < name + LOOK_AHEAD && Character.isLetter(buffer[end])) {
                end++;
            }
            throw new DumpFileException(
                    "This is no dump of %s: it begins with <%s"
                            .formatted(
                                    kind.root(),
                                    new String(
                                            buffer, name, end - name, StandardCharsets.US_ASCII)));
        }
        hasRoot = true;
        ended = isAt(name + root.length, "/");
    }

    /** A sublabel has nothing but text in it, a label always elements. */
    private boolean isSublabel(int name) {
        return inSublabels && !isAt(name + element.length, "><");
    }

    /** A record that was begun and has no end, ends where the next one begins. */
    private @Nullable CutRecord atStartOfRecord() {
        var unended = isInRecord() ? cut() : null;
        start = position;
        position++;
        return unended;
    }

    private boolean isInRecord() {
        return start >= 0 || beginning != null;
    }

    private CutRecord cut() {
        inSublabels = false;
        count++;
        if (start >= 0 && position - start > LARGEST_RECORD) {
            keepBeginning();
        }
        var kept = beginning;
        var record =
                kept != null
                        ? new CutRecord(count, kept, false)
                        : new CutRecord(count, Arrays.copyOfRange(buffer, start, position), true);
        beginning = null;
        start = -1;
        return record;
    }

    private void keepBeginning() {
        beginning = Arrays.copyOfRange(buffer, start, start + KEPT_OF_LARGER);
        start = -1;
    }

    private boolean isName(int at, byte[] name) {
        var end = at + name.length;
        return end < limit
                && Arrays.equals(buffer, at, end, name, 0, name.length)
                && switch (buffer[end]) {
                    case '>', '/', ' ', '\t', '\r', '\n' -> true;
                    default -> false;
                };
    }

    private boolean isAt(int at, String text) {
        if (at + text.length() > limit) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads on, and keeps the record in hand. */
    private void fill() throws IOException {
        if (start >= 0 && position - start > LARGEST_RECORD) {
            keepBeginning();
        }
        var keep = start >= 0 ? start : position;
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, limit - keep);
            position -= keep;
            limit -= keep;
            start = start >= 0 ? 0 : -1;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            exhausted = true;
        } else {
            limit += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
