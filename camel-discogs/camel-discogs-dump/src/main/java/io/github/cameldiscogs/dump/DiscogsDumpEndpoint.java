/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.download.DumpDownload;
import io.github.cameldiscogs.dump.internal.download.DumpServer;
import io.github.cameldiscogs.dump.internal.download.PoliteClient;
import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.DumpReading;
import io.github.cameldiscogs.dump.internal.reading.PositionFile;
import io.github.cameldiscogs.dump.internal.reading.ReadingPosition;
import io.github.cameldiscogs.dump.internal.reading.RecordBatches;
import io.github.cameldiscogs.dump.internal.reading.RecordSource;
import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import io.github.cameldiscogs.model.OutputType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
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

    @UriParam(
            description =
                    "The file of the dump, compressed with gzip or not. Without it, month and directory say which.")
    @Metadata(supportFileReference = false)
    private @Nullable String file;

    @UriParam(
            description =
                    "The month of the dump, such as 2026-08. It is downloaded unless the directory has it.")
    private @Nullable String month;

    @UriParam(description = "Where downloaded dumps are.")
    @Metadata(supportFileReference = false)
    private @Nullable String directory;

    @UriParam(
            label = "advanced",
            defaultValue = "https://data.discogs.com",
            description =
                    "The server of the dumps. Plain http is refused, except for a server on this machine.")
    private String dumpUrl = "https://data.discogs.com";

    @UriParam(
            label = "advanced",
            defaultValue = "5000",
            javaType = "java.time.Duration",
            description =
                    "The time between two requests for dumps, of all endpoints of the component together.")
    private long requestGap = 5000;

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
            label = "consumer,advanced",
            description =
                    "Keeps the place of resume=true instead of the file beside the dump, by the name of that. So the"
                            + " place can be where the records are written to.")
    private @Nullable StateRepository<String, String> positionRepository;

    @UriParam(
            label = "consumer",
            description =
                    "How many records come in a message, at most. Its body is then a list of exchanges, each with the"
                            + " body and headers of a record. By default each record is a message.")
    private @Nullable Integer batchSize;

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
        checkPlace();
        if (parallel < 1 || parallel > MOST_THREADS) {
            throw new IllegalArgumentException("parallel must be from 1 to " + MOST_THREADS);
        }
        if (previous != null && !changes) {
            throw new IllegalArgumentException("previous needs changes=true");
        }
        if (batchSize != null && batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1");
        }
        if (positionRepository != null && !resume) {
            throw new IllegalArgumentException("positionRepository needs resume=true");
        }
        if (resume && !ordered) {
            throw new IllegalArgumentException(
                    "resume needs the order of the file: leave out ordered=false");
        }
    }

    private void checkPlace() {
        if ((file == null) == (month == null && directory == null)) {
            throw new IllegalArgumentException(
                    "Either file, or month and directory, must be given");
        }
        if (file == null) {
            if (month == null || directory == null) {
                throw new IllegalArgumentException("month and directory must be given together");
            }
            month();
            server();
        }
        if (requestGap < 0) {
            throw new IllegalArgumentException("requestGap must not be negative");
        }
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(String.valueOf(month));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("month must be a month such as 2026-08", e);
        }
    }

    private DumpServer server() {
        return new DumpServer(URI.create(dumpUrl));
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
        var dumpKind = DumpKind.of(kind);
        var path =
                directory == null
                        ? Path.of(String.valueOf(file))
                        : Path.of(directory, DumpServer.fileName(month(), dumpKind));
        return new DumpFile(path, dumpKind);
    }

    /** Asks for a dump; its waits can be ended. */
    PoliteClient client() {
        return new PoliteClient(
                server(),
                ((DiscogsDumpComponent) getComponent()).pace(),
                Duration.ofMillis(requestGap));
    }

    /** Downloads the dump, unless it is there or was given as a file. */
    void fetch(PoliteClient client) throws IOException {
        if (directory != null) {
            new DumpDownload(server(), client, Path.of(directory))
                    .fetch(month(), DumpKind.of(kind));
        }
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

    /** A repository lives as long as the context: other endpoints may use it too. */
    void startPositions() throws Exception {
        if (positionRepository != null) {
            getCamelContext().addService(positionRepository);
        }
    }

    /** Where the reading has stopped. */
    ReadingPosition position() throws IOException {
        var dump = dump();
        return new ReadingPosition(
                dump,
                positionRepository == null
                        ? PositionFile.of(dump)
                        : new RepositoryPosition(
                                positionRepository, dump.path().getFileName().toString()));
    }

    /** The records after those that are done, as many at once as come in a message. */
    RecordBatches readBatches(@Nullable DumpFile earlier, RecordParser parser, long done)
            throws IOException {
        return new RecordBatches(read(earlier, parser, done), batchSize);
    }

    /** The records, from the first. */
    RecordSource read() throws IOException {
        return read(null, parser(), 0);
    }

    private RecordSource read(@Nullable DumpFile earlier, RecordParser parser, long done)
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

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month;
    }

    public @Nullable String getDirectory() {
        return directory;
    }

    public void setDirectory(@Nullable String directory) {
        this.directory = directory;
    }

    public String getDumpUrl() {
        return dumpUrl;
    }

    public void setDumpUrl(String dumpUrl) {
        this.dumpUrl = dumpUrl;
    }

    public long getRequestGap() {
        return requestGap;
    }

    public void setRequestGap(long requestGap) {
        this.requestGap = requestGap;
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

    public @Nullable StateRepository<String, String> getPositionRepository() {
        return positionRepository;
    }

    public void setPositionRepository(
            @Nullable StateRepository<String, String> positionRepository) {
        this.positionRepository = positionRepository;
    }

    public @Nullable Integer getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(@Nullable Integer batchSize) {
        this.batchSize = batchSize;
    }
}
