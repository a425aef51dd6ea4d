/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.dump.internal.xml.CutRecord;
import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import io.github.cameldiscogs.dump.records.BrokenRecord;
import io.github.cameldiscogs.dump.records.DumpFileException;
import io.github.cameldiscogs.model.Artist;
import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.ArtistRef;
import io.github.cameldiscogs.model.Label;
import io.github.cameldiscogs.model.LabelRef;
import io.github.cameldiscogs.model.Master;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.Track;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real dumps have had in them over the years. */
class IrregularitiesTest {

    @TempDir Path folder;

    private List<Object> read(String kind, String... records) {
        return Dumps.read(Dumps.write(folder.resolve("dump.xml.gz"), kind, records), kind);
    }

    private Release release(String content) {
        return (Release) read("releases", content).get(0);
    }

    @Test
    void readsAllOfARelease() {
        var release =
                release(
                        """
                        <release id="1" status="Accepted">\
                        <artists><artist><id>1</id><name>The Persuader</name><anv>P</anv><join>,</join>\
                        <role>DJ</role><tracks>A</tracks></artist></artists>\
                        <title>Stockholm</title><labels><label name="Svek" catno="SK032" id="5"/></labels>\
                        <extraartists><artist><id>239</id><name>Jesper</name></artist></extraartists>\
                        <formats><format name="Vinyl" qty="2" text="blue"><descriptions>\
                        <description>12"</description></descriptions></format></formats>\
                        <genres><genre>Electronic</genre></genres><styles><style>House</style></styles>\
                        <country>Sweden</country><released>1999-03-00</released><notes>N</notes>\
                        <data_quality>Correct</data_quality><master_id is_main_release="true">5427</master_id>\
                        <tracklist><track><position>A</position><title>T</title><duration>4:45</duration>\
                        </track></tracklist>\
                        <identifiers><identifier type="Barcode" description="Text" value="1 2"/></identifiers>\
                        <videos><video src="https://example.com/v" duration="290" embed="true"><title>V</title>\
                        <description>D</description></video></videos>\
                        <companies><company><id>271046</id><name>Globe</name><catno>G 1</catno>\
                        <entity_type>23</entity_type><entity_type_name>Recorded At</entity_type_name>\
                        <resource_url>https://api.discogs.com/labels/271046</resource_url></company></companies>\
                        </release>""");

        assertThat(release.id()).isEqualTo(1);
        assertThat(release.status()).isEqualTo("Accepted");
        assertThat(release.title()).isEqualTo("Stockholm");
        assertThat(release.artists())
                .containsExactly(
                        new ArtistCredit(
                                1L, "The Persuader", "P", ",", "DJ", "A", null, null, Map.of()));
        assertThat(release.labels().get(0).catno()).isEqualTo("SK032");
        assertThat(release.extraartists().get(0).id()).isEqualTo(239);
        assertThat(release.formats().get(0).descriptions()).containsExactly("12\"");
        assertThat(release.genres()).containsExactly("Electronic");
        assertThat(release.styles()).containsExactly("House");
        assertThat(release.country()).isEqualTo("Sweden");
        assertThat(release.releasedDate().year()).isEqualTo(1999);
        assertThat(release.masterId()).isEqualTo(5427);
        assertThat(release.tracklist().get(0).duration()).isEqualTo("4:45");
        assertThat(release.identifiers().get(0).value()).isEqualTo("1 2");
        assertThat(release.videos().get(0).duration()).isEqualTo(290);
        assertThat(release.videos().get(0).embed()).isTrue();
        assertThat(release.companies().get(0).entityTypeName()).isEqualTo("Recorded At");
        assertThat(release.otherFields()).isEqualTo(Map.of("is_main_release", true));
    }

    @Test
    void hasImagesOnlyInOldDumps() {
        assertThat(
                        release(
                                        "<release id=\"1\"><images><image type=\"primary\" uri=\"\""
                                                + " uri150=\"\" width=\"600\" height=\"580\"/></images></release>")
                                .images())
                .singleElement()
                .satisfies(image -> assertThat(image.width()).isEqualTo(600));
        assertThat(release("<release id=\"1\"><title>T</title></release>").images()).isNull();
    }

    /** Number 0 once, an empty number later, none today. */
    @ParameterizedTest
    @ValueSource(strings = {"<id>0</id>", "<id></id>", "<id/>", ""})
    void hasNoNumberForAnArtistWithoutAPage(String id) {
        var artist =
                release(
                                "<release id=\"1\"><artists><artist>"
                                        + id
                                        + "<name>Crowd</name></artist></artists></release>")
                        .artists()
                        .get(0);

        assertThat(artist.id()).isNull();
        assertThat(artist.name()).isEqualTo("Crowd");
    }

    @Test
    void readsALabelWithoutName() {
        assertThat(read("labels", "<label><id>212</id><profile>P</profile></label>"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Label.class,
                        label -> {
                            assertThat(label.id()).isEqualTo(212);
                            assertThat(label.name()).isNull();
                        });
    }

    @Test
    void tellsAnEmptyTagFromNone() {
        var artists =
                release(
                                "<release id=\"1\"><artists><artist><id>1</id><anv/></artist>"
                                        + "<artist><id>2</id></artist></artists></release>")
                        .artists();

        assertThat(artists).extracting(ArtistCredit::anv).containsExactly("", null);
    }

    @Test
    void readsAReleaseWithoutNumberAndStatus() {
        var release = release("<release><title>T</title></release>");

        assertThat(release.id()).isNull();
        assertThat(release.status()).isNull();
        assertThat(release.title()).isEqualTo("T");
    }

    @Test
    void readsSeriesInSeries() {
        var series =
                release(
                                "<release id=\"1\"><series><series name=\"S\" catno=\"7\" id=\"9\"/>"
                                        + "</series></release>")
                        .series();

        assertThat(series).singleElement().satisfies(one -> assertThat(one.id()).isEqualTo(9));
        assertThat(series.get(0).catno()).isEqualTo("7");
    }

    @Test
    void readsIndexAndHeadingTracks() {
        var tracks =
                release(
                                """
                                <release id="1"><tracklist><track><position></position><title>Side</title>\
                                <duration></duration></track><track><position/><title>Suite</title>\
                                <sub_tracks><track><position>A1</position><title>One</title></track>\
                                </sub_tracks></track></tracklist></release>""")
                        .tracklist();

        assertThat(tracks).extracting(Track::type).containsExactly(null, "index");
        assertThat(tracks.get(1).subTracks()).extracting(Track::title).containsExactly("One");
    }

    @Test
    void keepsLineEndsAndEntities() {
        var release =
                release(
                        "<release id=\"1\"><notes>a&#13;\nb &amp; c &#x266B; &lt;/release&gt;</notes></release>");

        assertThat(release.notes()).isEqualTo("a\r\nb & c \u266B </release>");
    }

    @ParameterizedTest
    @CsvSource({"'\u0001'", "'&#1;'", "'&#x1F;'", "'&#xFFFF;'"})
    void replacesCharactersThatXmlForbids(String character) {
        var release = release("<release id=\"1\"><notes>a" + character + "b</notes></release>");

        assertThat(release.notes()).isEqualTo("a\uFFFDb");
    }

    @Test
    void replacesBytesThatAreNoUtf8() throws Exception {
        var file = folder.resolve("latin.xml");
        Files.write(
                file,
                "<releases><release id=\"1\"><title>\u00e9</title></release></releases>"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Dumps.read(file, "releases"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Release.class, release -> assertThat(release.title()).isEqualTo("\uFFFD"));
    }

    @Test
    void keepsWhatIsOddButReadable() {
        var release =
                release(
                        "<release id=\"1\"><title>DO NOT USE</title><genres><genre>17</genre></genres>"
                                + "<released>1792</released></release>");

        assertThat(release.title()).isEqualTo("DO NOT USE");
        assertThat(release.genres()).containsExactly("17");
        assertThat(release.releasedDate().year()).isEqualTo(1792);
    }

    @Test
    void keepsQuantitiesThatNoNumberHolds() {
        assertThat(
                        release(
                                        "<release id=\"6662697\"><formats><format name=\"File\""
                                                + " qty=\"99999999999\"/></formats></release>")
                                .formats()
                                .get(0)
                                .qty())
                .isEqualTo("99999999999");
    }

    @Test
    void keepsNumbersThatAreNone() {
        var master =
                (Master)
                        read("masters", "<master id=\"7\"><year>about 1990</year></master>").get(0);

        assertThat(master.year()).isNull();
        assertThat(master.otherFields()).isEqualTo(Map.of("year", "about 1990"));
    }

    @Test
    void keepsCatalogueNumbersOfCompanies() {
        assertThat(
                        release(
                                        "<release id=\"1\"><companies><company><id>3</id><catno>X 5</catno>"
                                                + "</company></companies></release>")
                                .companies()
                                .get(0)
                                .catno())
                .isEqualTo("X 5");
    }

    @Test
    void readsRelativesOfLabels() {
        var labels =
                read(
                        "labels",
                        "<label><id>1</id><name>A</name><sublabels><label id=\"86\">B</label>"
                                + "<label>C</label></sublabels><parentLabel id=\"5\">P</parentLabel></label>",
                        "<label><id>2</id><sublabels/><name>D</name></label>",
                        "<label><id>3</id><sublabels><label>unended",
                        "<label><id>4</id></label>");

        assertThat(labels).hasSize(4);
        var first = (Label) labels.get(0);
        assertThat(first.sublabels())
                .containsExactly(
                        new LabelRef(86L, "B", null, Map.of()),
                        new LabelRef(null, "C", null, Map.of()));
        assertThat(first.parentLabel()).isEqualTo(new LabelRef(5L, "P", null, Map.of()));
        assertThat(((Label) labels.get(1)).name()).isEqualTo("D");
        assertThat(labels.get(2)).isInstanceOf(BrokenRecord.class);
        assertThat(((Label) labels.get(3)).id()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<id>26</id><name>A</name><id>27</id><name>B</name>",
                "<id>26</id><name id=\"26\">A</name><id>27</id><name id=\"27\">B</name>",
                "<name id=\"26\">A</name><name id=\"27\">B</name>"
            })
    void readsMembersOfOldAndNewDumps(String members) {
        var artist =
                (Artist)
                        read(
                                        "artists",
                                        "<artist><id>1</id><members>"
                                                + members
                                                + "</members></artist>")
                                .get(0);

        assertThat(artist.members())
                .containsExactly(
                        new ArtistRef(26L, "A", null, null, null, Map.of()),
                        new ArtistRef(27L, "B", null, null, null, Map.of()));
    }

    @Test
    void keepsWhatIsUnknown() {
        var release =
                release(
                        "<release id=\"1\" colour=\"red\"><mood>calm</mood><mood>sad</mood>"
                                + "<place lat=\"1\"><town>Bonn</town></place></release>");

        assertThat(release.otherFields())
                .isEqualTo(
                        Map.of(
                                "colour",
                                "red",
                                "mood",
                                List.of("calm", "sad"),
                                "place",
                                Map.of("lat", "1", "town", "Bonn")));
    }

    @Test
    void countsWhatIsUnknownByItsPath() {
        var parser = new RecordParser(DumpKind.RELEASES, OutputType.Model);
        for (int number = 1; number <= 3; number++) {
            parser.parse(cut("<release id=\"1\"><title>T</title><mood x=\"1\"/></release>"));
        }

        assertThat(parser.unknownParts().counts())
                .hasEntrySatisfying("/release/mood", count -> assertThat(count.sum()).isEqualTo(3))
                .hasSize(1);
    }

    private static CutRecord cut(String xml) {
        return new CutRecord(1, xml.getBytes(StandardCharsets.UTF_8), true, null, null);
    }

    @Test
    void goesOnAfterARecordThatCannotBeRead() {
        var read =
                read(
                        "releases",
                        "<release id=\"1\"/>",
                        "<release id=\"2\"><title>a</b></release>",
                        "<release id=\"3\"><title>unended",
                        "<release id=\"4\"><notes>&unknown;</notes></release>",
                        "<release id=\"5\"><!DOCTYPE x></release>",
                        "<release id=\"6\"></release>");

        assertThat(read)
                .extracting(
                        item -> item instanceof Release release ? release.id() : item.getClass())
                .containsExactly(
                        1L,
                        BrokenRecord.class,
                        BrokenRecord.class,
                        BrokenRecord.class,
                        BrokenRecord.class,
                        6L);
        assertThat((BrokenRecord) read.get(1))
                .satisfies(
                        broken -> {
                            assertThat(broken.number()).isEqualTo(2);
                            assertThat(broken.xml())
                                    .isEqualTo("<release id=\"2\"><title>a</b></release>");
                        });
    }

    @Test
    void cutsOffWhatIsTooLargeOrTooDeep() {
        var read =
                read(
                        "releases",
                        "<release id=\"1\"><notes>" + "x".repeat(17 << 20) + "</notes></release>",
                        "<release id=\"2\">" + "<a>".repeat(100) + "</release>",
                        "<release id=\"3\"/>");

        assertThat(read).hasSize(3);
        assertThat(((BrokenRecord) read.get(0)).xml()).hasSize(64 * 1024);
        assertThat(((BrokenRecord) read.get(1)).reason()).contains("64 deep");
        assertThat(((Release) read.get(2)).id()).isEqualTo(3);
    }

    /** Each of these looks for an end that does not come, or comes in the next record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<release id=\"1\"><!-- </release>",
                "<release id=\"1\"><![CDATA[ </release>",
                "<release id=\"1\"><?x </release>",
                "<release id=\"1\"></release",
                "<release id=\"1\"><title a=\"</release>"
            })
    void swallowsNoRecordThatComesNext(String broken) {
        var read = read("releases", broken, "<release id=\"2\"/>", "<release id=\"3\"/>");

        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isInstanceOf(BrokenRecord.class);
        assertThat(((Release) read.get(1)).id()).isEqualTo(2);
        assertThat(((Release) read.get(2)).id()).isEqualTo(3);
    }

    @Test
    void tellsAFileThatGoesOnAfterItsEnd() {
        var file =
                Dumps.writeText(
                        folder.resolve("two.xml"), Dumps.releases(1) + "\n" + Dumps.releases(2));

        assertThatThrownBy(() -> Dumps.read(file, "releases"))
                .hasMessageContaining("goes on after its end");
    }

    @Test
    void tellsACompressedFileWhoseChecksumIsWrong() throws Exception {
        var file = Dumps.writeText(folder.resolve("flipped.xml.gz"), Dumps.releases(10));
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 6] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> Dumps.read(file, "releases"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void refusesADocumentType() {
        var file =
                Dumps.writeText(
                        folder.resolve("dtd.xml"),
                        "<!DOCTYPE releases [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + "<releases><release id=\"1\"><title>&e;</title></release></releases>");

        assertThatThrownBy(() -> Dumps.read(file, "releases"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(DumpFileException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void tellsAFileThatIsNotComplete() {
        var file =
                Dumps.writeText(
                        folder.resolve("cut.xml"),
                        "<releases><release id=\"1\"/><release id=\"2\"><title>");

        assertThatThrownBy(() -> Dumps.read(file, "releases"))
                .hasMessageContaining("not complete: it ends after record 1");
    }

    @Test
    void tellsACompressedFileThatIsCutOff() throws Exception {
        var file = Dumps.writeText(folder.resolve("cut.xml.gz"), Dumps.releases(5000));
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Dumps.read(file, "releases"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void refusesADumpOfAnotherKind() {
        var file = Dumps.write(folder.resolve("a.xml"), "artists", "<artist><id>1</id></artist>");

        assertThatThrownBy(() -> Dumps.read(file, "releases"))
                .hasMessageContaining("no dump of releases: it begins with <artists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<releases/>", "<?xml version=\"1.0\"?>\n<releases>\n</releases>"})
    void readsADumpWithoutRecords(String text) {
        assertThat(Dumps.read(Dumps.writeText(folder.resolve("empty.xml"), text), "releases"))
                .isEmpty();
    }
}
