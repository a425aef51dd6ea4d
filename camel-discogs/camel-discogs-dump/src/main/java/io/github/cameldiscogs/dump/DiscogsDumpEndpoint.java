/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.DumpReading;
import io.github.cameldiscogs.dump.internal.reading.RecordSource;
import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import io.github.cameldiscogs.model.OutputType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Read the monthly dumps of Discogs, the music database and marketplace. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "discogs-dump",
        title = "Discogs Dump",
        syntax = "discogs-dump:kind",
        category = {Category.FILE, Category.BIGDATA},
        headersClass = DiscogsDumpConstants.class)
public class DiscogsDumpEndpoint extends DefaultEndpoint {

    private static final int MOST_THREADS = 64;

    @UriPath(description = "What is in the dump.", enums = "artists,labels,masters,releases")
    @Metadata(required = true)
    private String kind;

    @UriParam(description = "The file of the dump, compressed with gzip or not.")
    @Metadata(required = true, supportFileReference = false)
    private @Nullable String file;

    @UriParam(
            defaultValue = "Model",
            description =
                    "The form of the records: Model for records of the API of Discogs, Map, or Json for text.")
    private OutputType outputType = OutputType.Model;

    @UriParam(
            defaultValue = "1",
            description =
                    "How many threads parse. With 1, the thread that asks for the records does all.")
    private int parallel = 1;

    @UriParam(
            defaultValue = "true",
            description =
                    "Whether records come in the order of the file where several threads parse.")
    private boolean ordered = true;

    @UriParam(
            label = "consumer",
            description =
                    "Whether to go on where reading has stopped. A file beside the dump, with the same name and"
                            + " .position behind it, keeps the place. A record whose route fails and does not handle"
                            + " that stops the reading, and comes again.")
    private boolean resume;

    @UriParam(
            label = "consumer",
            description =
                    "Whether to tell only the records that were added, updated or removed since an earlier dump. What"
                            + " was removed comes last, with its number and no body.")
    private boolean changes;

    @UriParam(
            label = "consumer",
            description =
                    "The earlier dump to compare with. By default the one before in the same folder, by the names that"
                            + " Discogs gives the files.")
    @Metadata(supportFileReference = false)
    private @Nullable String previous;

    private @Nullable ExecutorService parsers;

    public DiscogsDumpEndpoint(String uri, DiscogsDumpComponent component, String kind) {
        super(uri, component);
        this.kind = kind;
    }

    /** Whether the options can be together. */
    void check() {
        DumpKind.of(kind);
        if (file == null || file.isBlank()) {
            throw new IllegalArgumentException("file is missing");
        }
        if (parallel < 1 || parallel > MOST_THREADS) {
            throw new IllegalArgumentException("parallel must be from 1 to " + MOST_THREADS);
        }
        if (previous != null && !changes) {
            throw new IllegalArgumentException("previous needs changes=true");
        }
        if (resume && !ordered) {
            throw new IllegalArgumentException(
                    "resume needs the order of the file: leave out ordered=false");
        }
    }

    @Override
    public Producer createProducer() {
        return new DiscogsDumpProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new DiscogsDumpConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (parallel > 1) {
            parsers =
                    getCamelContext()
                            .getExecutorServiceManager()
                            .newFixedThreadPool(this, "DiscogsDumpParser", parallel);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (parsers != null) {
            getCamelContext().getExecutorServiceManager().shutdown(parsers);
            parsers = null;
        }
        super.doStop();
    }

    DumpFile dump() {
        return new DumpFile(Path.of(String.valueOf(file)), DumpKind.of(kind));
    }

    RecordParser parser() {
        return new RecordParser(DumpKind.of(kind), outputType);
    }

    /** The dump to compare with; null if there is none, or nobody has asked. */
    @Nullable DumpFile earlier() throws IOException {
        if (!changes) {
            return null;
        }
        return previous == null
                ? dump().findEarlier()
                : new DumpFile(Path.of(previous), DumpKind.of(kind));
    }

    /** The records after those that are done. */
    RecordSource read(@Nullable DumpFile earlier, RecordParser parser, long done)
            throws IOException {
        return new DumpReading(parallel, ordered, parsers).read(dump(), earlier, parser, done);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable String getFile() {
        return file;
    }

    public void setFile(@Nullable String file) {
        this.file = file;
    }

    public OutputType getOutputType() {
        return outputType;
    }

    public void setOutputType(OutputType outputType) {
        this.outputType = outputType;
    }

    public int getParallel() {
        return parallel;
    }

    public void setParallel(int parallel) {
        this.parallel = parallel;
    }

    public boolean isOrdered() {
        return ordered;
    }

    public void setOrdered(boolean ordered) {
        this.ordered = ordered;
    }

    public boolean isChanges() {
        return changes;
    }

    public void setChanges(boolean changes) {
        this.changes = changes;
    }

    public @Nullable String getPrevious() {
        return previous;
    }

    public void setPrevious(@Nullable String previous) {
        this.previous = previous;
    }

    public boolean isResume() {
        return resume;
    }

    public void setResume(boolean resume) {
        this.resume = resume;
    }
}
