/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.InventoryExportAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.InventoryUploadAnswer;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.HttpDate;
import io.github.cameldiscogs.sandbox.internal.http.MultipartForm;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.InventoryExport;
import io.github.cameldiscogs.sandbox.internal.market.InventoryJobs;
import io.github.cameldiscogs.sandbox.internal.market.InventoryUpload;
import io.github.cameldiscogs.sandbox.internal.market.UploadOutcome;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Exports and uploads of inventories, as recorded in 2026 (API sections 4.3 and 4.4). */
final class InventoryJobOperations {

    private static final String EXPORTS = "/inventory/export";
    private static final String UPLOADS = "/inventory/upload";
    private static final String SUCCESS = "success";
    private static final String FAILED = "failed";
    private static final String PENDING = "pending";
    private static final int CONFLICT = 409;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final Catalogue catalogue;
    private final Links links;

    InventoryJobOperations(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    Answer startExport(Request request) {
        return jobs(request)
                .export(catalogue.releases())
                .map(export -> started(EXPORTS, export.id()))
                .orElseThrow(() -> Refusal.of(CONFLICT, "An export is already running."));
    }

    Answer exports(Request request) {
        var exports = jobs(request).exports();
        var page = new PageRequest(request, links);
        return page.answer("items", exports, e -> answer(e, jobs(request)));
    }

    Answer export(Request request) {
        var export = existingExport(request);
        var jobs = jobs(request);
        var changed = lastChange(export.created(), export.finished(), jobs);
        return unlessUnchanged(request, changed, Answer.json(answer(export, jobs)));
    }

    Answer download(Request request) {
        var export = existingExport(request);
        if (!jobs(request).isOver(export.finished())) {
            throw Refusal.notFound();
        }
        return Answer.of(200, "text/csv; charset=utf-8", export.csv())
                .with("Content-Disposition", "attachment; filename=" + export.filename());
    }

    /** A handler for uploads of one type: add, change or delete. */
    Function<Request, Answer> upload(String type) {
        return request -> upload(request, type);
    }

    private Answer upload(Request request, String type) {
        var received = request.received();
        var file =
                MultipartForm.file(
                                received.header("Content-Type").orElse(""),
                                received.body(),
                                "upload")
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                UNSUPPORTED_MEDIA_TYPE,
                                                "Expected multipart/form-data with a file named"
                                                        + " upload."));
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw Refusal.of(UNSUPPORTED_MEDIA_TYPE, "Expected a CSV file.");
        }
        return jobs(request)
                .upload(type, file.name(), file.content())
                .map(upload -> started(UPLOADS, upload.id()))
                .orElseThrow(() -> Refusal.of(CONFLICT, "An upload is already running."));
    }

    Answer uploads(Request request) {
        var uploads =
                jobs(request).uploads().stream()
                        .map(upload -> answer(upload, jobs(request)))
                        .sorted(Comparator.comparing(InventoryJobOperations::hasNoEnd))
                        .toList();
        return new PageRequest(request, links).answer("items", uploads, upload -> upload);
    }

    /** Recorded in 2026: these come last, those that have failed included. */
    private static boolean hasNoEnd(InventoryUploadAnswer upload) {
        return upload.finishedTs() == null || upload.finishedTs().isEmpty();
    }

    Answer showUpload(Request request) {
        long id = request.pathNumber("id");
        var jobs = jobs(request);
        var upload =
                jobs.uploads().stream()
                        .filter(candidate -> candidate.id() == id)
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        var changed = lastChange(upload.created(), upload.finished(), jobs);
        return unlessUnchanged(request, changed, Answer.json(answer(upload, jobs)));
    }

    private InventoryExport existingExport(Request request) {
        long id = request.pathNumber("id");
        return jobs(request).exports().stream()
                .filter(candidate -> candidate.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private InventoryExportAnswer answer(InventoryExport export, InventoryJobs jobs) {
        boolean over = jobs.isOver(export.finished());
        var url = links.api(EXPORTS + "/" + export.id());
        return new InventoryExportAnswer(
                export.id(),
                over ? SUCCESS : PENDING,
                localTime(export.created()),
                over ? localTime(export.finished()) : null,
                url,
                url + "/download",
                export.filename());
    }

    private static InventoryUploadAnswer answer(InventoryUpload upload, InventoryJobs jobs) {
        boolean over = jobs.isOver(upload.finished());
        return new InventoryUploadAnswer(
                upload.id(),
                over ? end(upload.outcome()) : PENDING,
                upload.type(),
                upload.outcome().results(),
                localTime(upload.created()),
                over ? finishedAt(upload) : null,
                upload.filename());
    }

    private static String end(UploadOutcome outcome) {
        return outcome.success() ? SUCCESS : FAILED;
    }

    /** Empty after a failure. */
    private static String finishedAt(InventoryUpload upload) {
        return upload.outcome().success() ? localTime(upload.finished()) : "";
    }

    private Answer started(String jobs, long id) {
        return Answer.json(Map.of()).with("Location", links.api(jobs + "/" + id));
    }

    private static Answer unlessUnchanged(Request request, Instant modified, Answer answer) {
        var lastModified = modified.truncatedTo(ChronoUnit.SECONDS);
        var since = request.received().header("If-Modified-Since").flatMap(HttpDate::parse);
        boolean unchanged = since.isPresent() && !lastModified.isAfter(since.get());
        var complete = unchanged ? Answer.empty(304) : answer;
        return complete.with("Last-Modified", HttpDate.format(lastModified));
    }

    /** A job changes twice: at its start and at its end. */
    private static Instant lastChange(Instant created, Instant finished, InventoryJobs jobs) {
        return jobs.isOver(finished) ? finished : created;
    }

    /** These times come without a zone, but are Pacific ones as well. */
    private static String localTime(Instant instant) {
        return PacificTime.format(
                instant.truncatedTo(ChronoUnit.SECONDS), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static InventoryJobs jobs(Request request) {
        return request.user().jobs();
    }
}
