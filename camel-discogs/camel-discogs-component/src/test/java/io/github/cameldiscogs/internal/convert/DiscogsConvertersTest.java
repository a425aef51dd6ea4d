/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.MasterVersion;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Rating;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.VersionFilters;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.IOHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscogsConvertersTest {

    private static final String JSON =
            """
            {"id":1,"title":"Prélude","lowest_price":9.50,"artists":[{"name":"Ravel"}],"new":[1.10]}\
            """;

    private final CamelContext context = new DefaultCamelContext();
    private TypeConverter converter;

    @BeforeEach
    void start() {
        context.getTypeConverterRegistry().addTypeConverters(new DiscogsConverters());
        context.start();
        converter = context.getTypeConverter();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void recordsComeFromTextBytesStreamReaderAndMap() throws Exception {
        var release = DiscogsJson.read(JSON, Release.class);

        var bytes = JSON.getBytes(StandardCharsets.UTF_8);
        assertThat(release.title()).isEqualTo("Prélude");
        assertThat(converter.convertTo(Release.class, JSON)).isEqualTo(release);
        assertThat(converter.convertTo(Release.class, bytes)).isEqualTo(release);
        assertThat(converter.convertTo(Release.class, new ByteArrayInputStream(bytes)))
                .isEqualTo(release);
        assertThat(converter.convertTo(Release.class, new StringReader(JSON))).isEqualTo(release);
        assertThat(converter.convertTo(Release.class, DiscogsJson.readMap(bytes)))
                .isEqualTo(release);
    }

    @Test
    void recordsBecomeTextBytesStreamAndMap() throws Exception {
        var release = DiscogsJson.read(JSON, Release.class);

        var bytes = JSON.getBytes(StandardCharsets.UTF_8);
        var fields = DiscogsJson.readMap(bytes);
        assertThat(read(converter.convertTo(String.class, release))).isEqualTo(fields);
        assertThat(DiscogsJson.readMap(converter.convertTo(byte[].class, release)))
                .isEqualTo(fields);
        assertThat(
                        DiscogsJson.readMap(
                                converter.convertTo(InputStream.class, release).readAllBytes()))
                .isEqualTo(fields);
        assertThat((Map<?, ?>) converter.convertTo(Map.class, release)).isEqualTo(fields);
    }

    @Test
    void recordsComeFromBuffersFilesAndTrees(@TempDir Path folder) throws Exception {
        var release = DiscogsJson.read(JSON, Release.class);
        var file = Files.writeString(folder.resolve("release.json"), JSON).toFile();

        var bytes = JSON.getBytes(StandardCharsets.UTF_8);
        assertThat(converter.convertTo(Release.class, ByteBuffer.wrap(bytes))).isEqualTo(release);
        assertThat(converter.convertTo(Release.class, file)).isEqualTo(release);
        // A tree has no zeros at the end of its numbers
        var numbers = JSON.replace("0,", ",").replace("0]", "]");
        assertThat(converter.convertTo(Release.class, new ObjectMapper().readTree(numbers)))
                .isEqualTo(DiscogsJson.read(numbers, Release.class));
    }

    @Test
    void recordsBecomeReaders() throws Exception {
        var release = DiscogsJson.read(JSON, Release.class);

        assertThat(IOHelper.toString(converter.convertTo(Reader.class, release)))
                .isEqualTo(converter.convertTo(String.class, release));
    }

    @Test
    void pagesBecomeTextAndMap() throws Exception {
        var json =
                """
                {"pagination":{"page":1,"pages":1},"folders":[{"id":1,"name":"All"}],"more":{"a":null}}\
                """;
        var fields = read(json);
        for (var itemType : List.of(Folder.class, Map.class, String.class)) {
            var page = Page.read(json.getBytes(StandardCharsets.UTF_8), "folders", itemType);

            assertThat(read(converter.convertTo(String.class, page))).isEqualTo(fields);
            assertThat((Map<?, ?>) converter.convertTo(Map.class, page)).isEqualTo(fields);
        }
    }

    @Test
    void mapsInsideAPageBecomeRecords() throws Exception {
        var json =
                """
                {"versions":[],"filters":{"applied":{},"available":{"format":{"CD":4}}}}""";
        var page =
                Page.read(json.getBytes(StandardCharsets.UTF_8), "versions", MasterVersion.class);

        var filters = converter.convertTo(VersionFilters.class, page.otherFields().get("filters"));
        assertThat(filters.applied()).isEmpty();
        assertThat(filters.available()).containsEntry("format", Map.of("CD", 4));
    }

    @Test
    void textThatIsNoObjectIsAnError() {
        assertThatThrownBy(() -> converter.mandatoryConvertTo(Release.class, "[{\"id\":1}]"))
                .isInstanceOf(TypeConversionException.class)
                .hasRootCauseInstanceOf(JsonMappingException.class)
                .hasMessageContaining("an object was expected here, but a list came");
    }

    @Test
    void otherValuesAndTypesAreLeftToCamel() {
        assertThatThrownBy(() -> converter.mandatoryConvertTo(Release.class, LocalDate.EPOCH))
                .isInstanceOf(NoTypeConversionAvailableException.class);
        assertThatThrownBy(
                        () ->
                                converter.mandatoryConvertTo(
                                        Release.class, new Rating(1, null, null)))
                .isInstanceOf(NoTypeConversionAvailableException.class);
        assertThat(converter.convertTo(Integer.class, "12")).isEqualTo(12);
    }

    private static Map<String, Object> read(String json) throws Exception {
        return DiscogsJson.readMap(json.getBytes(StandardCharsets.UTF_8));
    }
}
