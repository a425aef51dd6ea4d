/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.concurrent.CompletionException;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the newest dumps of a folder into a database. */
public final class DatabaseLoad {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLoad.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final long RECORDS = 20_000;
    private static final int COMPLETE = 0;
    private static final int FAILED = 1;
    private static final int RECORDS_LEFT_OUT = 2;

    private final CamelContext context;
    private final DumpFiles dumps;
    private final Database database;
    private final Loads loads;

    private DatabaseLoad(CamelContext context, DumpFiles dumps, Database database) {
        this.context = context;
        this.dumps = dumps;
        this.database = database;
        this.loads = new Loads(database.dataSource());
    }

    /**
     * Exits with status 1 when a load has failed, and with 2 when all dumps are loaded, but records
     * were left out.
     */
    public static void main(String[] arguments) {
        int status = run();
        if (status != COMPLETE) {
            System.exit(status);
        }
    }

    private static int run() {
        var main = new Main();
        // Ctrl-C ends the run at once; what is in the database is right at every moment
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        try {
            var dumps = dumps(main);
            main.start();
            try (var database = new Database(main.getCamelContext())) {
                return new DatabaseLoad(main.getCamelContext(), dumps, database).loadAll();
            }
        } catch (Exception e) {
            LOG.error("{} What is loaded stays; run this again to go on.", reason(e));
            LOG.debug("In detail", e);
            return FAILED;
        } finally {
            main.stop();
        }
    }

    private static DumpFiles dumps(Main main) throws IOException {
        var folder = System.getenv("DUMP_DIRECTORY");
        if (folder != null && !folder.isBlank()) {
            return new DumpFiles(Path.of(folder.strip()));
        }
        LOG.info("DUMP_DIRECTORY is not set: loading dumps of a made-up database");
        main.addOverrideProperty("database.file", "./target/sandbox-database");
        return DumpFiles.made(Path.of("target", "sandbox-dumps"), DAY, RECORDS);
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return text.endsWith(".") ? text : text + ".";
    }

    private int loadAll() throws Exception {
        var leftOut = new LeftOut(database.dataSource());
        context.getRegistry().bind("loads", loads);
        context.getRegistry().bind("leftOut", leftOut);
        context.getRegistry()
                .bind("tables", new Tables(database.dataSource(), database.writer(), leftOut));
        for (var kind : Kind.values()) {
            var dump = dumps.newest(kind);
            if (dump.isEmpty()) {
                LOG.warn("There is no dump of {} in {}", kind.title(), dumps.folder());
            } else {
                load(kind, dump.get());
            }
        }
        LOG.info("Making the indexes that are missing");
        database.index();
        LOG.info(Summary.of(database.dataSource()));
        return leftOut.count() == 0 ? COMPLETE : RECORDS_LEFT_OUT;
    }

    private void load(Kind kind, Path dump) throws Exception {
        var load = loads.plan(kind, dump);
        if (load.isEmpty()) {
            LOG.info("{}: {} is in the tables", kind.title(), dump.getFileName());
        } else {
            load(load.get());
        }
    }

    private void load(Load load) throws Exception {
        var kind = load.kind().title();
        var isWhole = load.previous() == null;
        LOG.info(
                "{}: loading {} of {}",
                kind,
                isWhole ? "all" : "what has changed since " + load.previous().getFileName(),
                load.file().getFileName());
        var progress =
                new Progress(
                        load.kind(), isWhole ? RecordEstimate.of(load.file(), load.kind()) : 0);
        var loading = new Loading(load, loads, progress);
        context.getRegistry().bind("loading", loading);
        context.addRouteFromTemplate(kind, "load", parameters(load));
        try {
            loading.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        } finally {
            context.getRouteController().stopRoute(kind);
            context.removeRoute(kind);
        }
    }

    private static HashMap<String, Object> parameters(Load load) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", load.kind().title());
        parameters.put("file", load.file().toString());
        parameters.put("changes", load.previous() != null);
        if (load.previous() != null) {
            parameters.put("previous", load.previous().toString());
        }
        return parameters;
    }
}
