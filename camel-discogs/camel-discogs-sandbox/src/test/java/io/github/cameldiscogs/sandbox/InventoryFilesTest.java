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
        assertThat(started.response().body()).isEmpty();
        var path = path(started);
        assertThat(owner.get(path).json().path("status").asText()).isEqualTo("pending");
        assertThat(owner.get(path).json().path("finished_ts").isNull()).isTrue();
        assertThat(owner.get(path + "/download").status()).isEqualTo(404);
        assertThat(owner.post(EXPORT).status()).isEqualTo(409);

        clock.advance(Duration.ofSeconds(30));
        var export = owner.get(path).json();
        assertThat(export.path("status").asText()).isEqualTo("success");
        assertThat(export.path("finished_ts").asText()).isEqualTo("2025-07-01T12:00:30");
        assertThat(owner.get(EXPORT).json().at("/items/0")).isEqualTo(export);

        var file = owner.get(path + "/download");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=" + export.path("filename").asText());
        var lines = file.text().split("\r\n");
        assertThat(lines[0]).startsWith("listing_id,artist,title,label,catno,format,release_id,");
        assertThat(lines).hasSize(41);
        assertThat(file.text()).contains("\"Plays fine, \"\"as new\"\", ships worldwide\"");
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

    @Test
    void uploadsChangeByReleaseOrListing() {
        var first = inventory("?status=For+Sale").json().at("/listings/0");
        long listing = first.path("id").asLong();
        upload("change", "listing_id,price\n" + listing + ",99.5\n");
        assertThat(listing(listing).at("/original_price/value").asDouble()).isEqualTo(99.5);

        upload("change", "release_id,location\n" + first.at("/release/id").asLong() + ",Attic\n");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add|release_id,price;1,1|The column media_condition is missing
                    add|release_id,price,media_condition|The file has no rows
                    add|release_id,price,media_condition;0,1,Mint (M)|There is no release 0
                    add|release_id,price,media_condition;1,much,Mint (M)|price is much, not a price
                    change|price;1|A change needs release_id and one more column
                    delete|listing_id;5|No listing of yours has the listing_id of {listing_id=5}
                    delete|release_id;5|The column listing_id is missing
                    """)
    void wrongFilesChangeNothing(String type, String csv, String message) {
        var reply = owner.upload(UPLOAD + "/" + type, "x.csv", csv.replace(';', '\n'));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).isEqualTo(message);
        assertThat(inventory("").json().at("/pagination/items").asInt()).isEqualTo(40);
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
