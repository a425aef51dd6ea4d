/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** The features file that is published beside the component. */
class FeaturesTest {

    @Test
    void areValid() throws Exception {
        var schema =
                FeaturesTest.class.getResource(
                        "/org/apache/karaf/features/karaf-features-1.6.0.xsd");
        var features = FeaturesTest.class.getResource("/features.xml");

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(features.toString()));
    }

    static Stream<String> bundles() throws Exception {
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(FeaturesTest.class.getResource("/features.xml").toString());
        var bundles = document.getElementsByTagName("bundle");
        return IntStream.range(0, bundles.getLength())
                .mapToObj(bundles::item)
                .map(Node::getTextContent);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void installBundlesOfTheVersionsThatTheComponentIsBuiltWith(String location) throws Exception {
        assertThat(location).startsWith("mvn:").doesNotContain("$");
        var coordinates = location.substring("mvn:".length()).split("/");

        var jars = ClassPath.jars(coordinates[1] + "-" + coordinates[2]);

        assertThat(jars).as(location).hasSize(1);
        try (var jar = new JarFile(jars.get(0).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"))
                    .isNotBlank();
        }
    }
}
