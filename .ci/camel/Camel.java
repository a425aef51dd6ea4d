/* SPDX-License-Identifier: Apache-2.0 */
import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** What the command {@code camel} of an installed command line starts. */
public final class Camel {

    private Camel() {}

    public static void main(String[] arguments) {
        CamelJBangMain.run(arguments);
    }
}
