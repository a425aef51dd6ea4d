/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.model.Image;
import io.github.cameldiscogs.model.Label;
import io.github.cameldiscogs.model.LabelRef;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A record of the dump of labels. */
final class LabelElement {

    private LabelElement() {}

    static Label read(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        in.unknownAttributes(other);
        Long id = null;
        String name = null;
        String quality = null;
        String profile = null;
        String contact = null;
        List<@Nullable String> urls = null;
        List<@Nullable Image> images = null;
        List<@Nullable LabelRef> sublabels = null;
        LabelRef parent = null;
        while (in.nextChild()) {
            switch (in.name()) {
                case "id" -> id = ElementReader.number("id", in.text(), other);
                case "name" -> name = in.text();
                case "data_quality" -> quality = in.text();
                case "profile" -> profile = in.text();
                case "contactinfo" -> contact = in.text();
                case "urls" -> urls = in.children(ElementReader::text);
                case "images" -> images = in.children(CommonElements::image);
                case "sublabels" -> sublabels = in.children(CommonElements::labelRef);
                case "parentLabel" -> parent = CommonElements.labelRef(in);
                default -> in.unknown(other);
            }
        }
        return new Label(
                id,
                name,
                null,
                null,
                null,
                quality,
                profile,
                contact,
                urls,
                images,
                sublabels,
                parent,
                other.toMap());
    }
}
