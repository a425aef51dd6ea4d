/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryFilesTest {

    private static final String EXPORT = "/inventory/export";
    private static final String UPLOAD = "/inventory/upload";

    private final ManualClock clock = new ManualClock();

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .clock(clock)
                            .inventoryJobDuration(Duration.ofSeconds(30))
                            .account(SandboxAccount.named("rival").withToken("rivalToken")));

    private ApiClient owner;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
    }

    @Test
    void exportsRunAndAreDownloaded() {
        var started = owner.post(EXPORT);
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text()).isEqualTo("{}");
        assertThat(started.header("Vary")).isEmpty();
        var path = path(started);
        assertThat(owner.get(path).json().path("status").asText()).isEqualTo("pending");
        assertThat(owner.get(path).json().path("finished_ts").isNull()).isTrue();
        assertThat(owner.get(path + "/download").status()).isEqualTo(404);
        assertThat(owner.post(EXPORT).status()).isEqualTo(409);

        clock.advance(Duration.ofSeconds(30));
        var export = owner.get(path).json();
        assertThat(export.path("status").asText()).isEqualTo("success");
        assertThat(export.path("finished_ts").asText()).isEqualTo("2025-07-01T05:00:30");
        assertThat(export.path("filename").asText())
                .isEqualTo("crate_digger-inventory-20250701-0500.csv");
        assertThat(owner.get(EXPORT).json().at("/items/0")).isEqualTo(export);

        var file = owner.get(path + "/download");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=" + export.path("filename").asText());
        var lines = file.text().split("\r\n");
        // Recorded in 2026
        assertThat(lines[0])
                .isEqualTo(
                        "listing_id,artist,title,label,catno,format,release_id,status,price,listed,"
                                + "comments,media_condition,sleeve_condition,accept_offer,"
                                + "external_id,weight,format_quantity,location,quantity");
        assertThat(file.text())
                .containsPattern(
                        ",For Sale,\\d+\\.\\d{1,2},\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,");
        assertThat(lines).hasSize(41);
        assertThat(file.text()).contains("\"Plays fine, \"\"as new\"\", ships worldwide\"");
    }

    /** Recorded in 2026. */
    @Test
    void theOldestExportsComeFirst() {
        var first = path(owner.post(EXPORT));
        clock.advance(Duration.ofMinutes(1));
        var second = path(owner.post(EXPORT));
        clock.advance(Duration.ofMinutes(1));

        var urls = owner.get(EXPORT).column("items", "/url");
        assertThat(urls).hasSize(2);
        assertThat(urls.get(0)).endsWith(first);
        assertThat(urls.get(1)).endsWith(second);
    }

    @Test
    void unchangedJobsAreNotSentAgain() {
        var path = path(owner.post(EXPORT));
        var modified = owner.get(path).header("Last-Modified");
        assertThat(modified).isEqualTo("Tue, 01 Jul 2025 12:00:00 GMT");

        var again = owner.with("If-Modified-Since", modified).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(owner.with("If-Modified-Since", modified).get(path).status()).isEqualTo(200);
        assertThat(owner.with("If-Modified-Since", "now").get(path).status()).isEqualTo(200);
    }

    @Test
    void jobsAreTheOwners() {
        var path = path(owner.post(EXPORT));
        var rival = ApiClient.user(discogs.sandbox(), "rivalToken");

        assertThat(rival.get(path).status()).isEqualTo(404);
        assertThat(rival.get(EXPORT).json().path("items")).isEmpty();
    }

    @Test
    void uploadsAdd() {
        var started =
                owner.upload(
                        UPLOAD + "/add",
                        "new.CSV",
                        "release_id,price,media_condition,comments,accept_offer,mood\n"
                                + "77,10.50,Mint (M),\"a, \"\"b\"\"\nc – ü\",Y,good\n"
                                + "78,3,Poor (P),,,\n");
        assertThat(started.status()).isEqualTo(200);
        assertThat(owner.upload(UPLOAD + "/add", "x.csv", "x").status()).isEqualTo(409);
        clock.advance(Duration.ofSeconds(30));
        var upload = owner.get(path(started)).json();

        assertThat(upload.path("type").asText()).isEqualTo("add");
        assertThat(upload.path("filename").asText()).isEqualTo("new.CSV");
        assertThat(upload.path("results").asText())
                .isEqualTo("CSV file contains 2 records.<p>Processed 2 records.");
        assertThat(owner.get(UPLOAD).json().at("/items/0")).isEqualTo(upload);
        var listing = inventory("?sort=listed&sort_order=desc").json().at("/listings/1");
        assertThat(listing.at("/release/id").asLong()).isEqualTo(77);
        assertThat(listing.path("comments").asText()).isEqualTo("a, \"b\"\nc – ü");
        assertThat(listing.path("allow_offers").asBoolean()).isTrue();
        assertThat(listing.path("status").asText()).isEqualTo("For Sale");
    }

    /** Recorded in 2026; the documentation names the column of releases. */
    @Test
    void uploadsChangeByListing() {
        long listing = inventory("?status=For+Sale").json().at("/listings/0/id").asLong();
        upload("change", "listing_id,price\n" + listing + ",99.5\n");
        assertThat(listing(listing).at("/original_price/value").asDouble()).isEqualTo(99.5);

        upload("change", "listing_id,location\n" + listing + ",Attic\n");
        assertThat(listing(listing).path("location").asText()).isEqualTo("Attic");
        assertThat(listing(listing).at("/original_price/value").asDouble()).isEqualTo(99.5);
    }

    @Test
    void uploadsDelete() {
        long listing = inventory("").json().at("/listings/0/id").asLong();
        upload("delete", "listing_id\n" + listing + "\n");

        assertThat(owner.get("/marketplace/listings/" + listing).status()).isEqualTo(404);
        assertThat(inventory("").json().at("/pagination/items").asInt()).isEqualTo(39);
    }

    /**
     * Recorded in 2026: the file is taken, its mistakes are reported, and it is a success even if
     * nothing is left of it. The sentences with "invalid" are recorded of the listing only.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add|release_id,price;1,1|media_condition is a required field and not in this row.
                    add|release_id,price,media_condition;0,1,Mint (M)|release_id 0 does not exist
                    add|release_id,price,media_condition;1,much,Mint (M)|much is an invalid price
                    add|release_id,price,media_condition;1,1,New|New is an invalid media_condition
                    change|price;1|listing_id is a required field and not in this row.
                    change|listing_id,price;5,1|5 is an invalid listing_id
                    delete|listing_id;x5|x5 is an invalid listing_id
                    delete|release_id;5|listing_id is a required field and not in this row.
                    """)
    void wrongRowsAreSkipped(String type, String csv, String mistake) {
        var upload = uploaded(type, csv.replace(';', '\n'));

        assertThat(upload.path("status").asText()).isEqualTo("success");
        assertThat(upload.path("results").asText())
                .isEqualTo(
                        "CSV file contains 1 records.<p>Skipped row 2 because ERROR: "
                                + mistake
                                + "<p>Processed 0 records.");
        assertThat(inventory("").json().at("/pagination/items").asInt()).isEqualTo(40);
    }

    @Test
    void rightRowsAreAppliedBesideWrongOnes() {
        var listings = inventory("").column("listings", "/id");
        var upload =
                uploaded("delete", "listing_id\n" + listings.get(0) + "\n1\n" + listings.get(1));

        assertThat(upload.path("results").asText())
                .isEqualTo(
                        "CSV file contains 3 records.<p>Skipped row 3 because ERROR: 1 is an"
                                + " invalid listing_id<p>Processed 2 records.");
        assertThat(inventory("").json().at("/pagination/items").asInt()).isEqualTo(38);
        assertThat(uploaded("delete", "listing_id\n").path("results").asText())
                .isEqualTo("CSV file contains 0 records.<p>Processed 0 records.");
    }

    /** Recorded in 2026. */
    @Test
    void anEmptyFileFailsAndComesAfterThoseThatEnded() {
        var failed = uploaded("add", "");
        var ended = uploaded("delete", "listing_id\n5");

        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("results").asText())
                .isEqualTo("ERROR: Uploaded file no longer exists.");
        assertThat(failed.path("finished_ts").asText("absent")).isEmpty();
        assertThat(owner.get(UPLOAD).json().path("items")).containsExactly(ended, failed);
    }

    private JsonNode uploaded(String type, String csv) {
        var started = owner.upload(UPLOAD + "/" + type, "x.csv", csv);
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text()).isEqualTo("{}");
        clock.advance(Duration.ofSeconds(30));
        return owner.get(path(started)).json();
    }

    @Test
    void onlyCsvFilesAreTaken() {
        assertThat(owner.upload(UPLOAD + "/add", "x.xls", "x").status()).isEqualTo(415);
        assertThat(owner.post(UPLOAD + "/add", "{}").status()).isEqualTo(415);
    }

    private void upload(String type, String csv) {
        assertThat(owner.upload(UPLOAD + "/" + type, type + ".csv", csv).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
    }

    private JsonNode listing(long id) {
        return owner.get("/marketplace/listings/" + id).json();
    }

    private Reply inventory(String query) {
        return owner.get("/users/" + USERNAME + "/inventory" + query);
    }

    private String path(Reply started) {
        return started.header("Location").substring(discogs.sandbox().apiUrl().length());
    }
}
