package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** QTI 2.1, 2.2 and 3.0: one or more choice items in an XML file. No DTD and no entity is read. */
final class QtiReader implements FormatReader {

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    read(source.bytes(), "", outlet);
  }

  /** Reads an XML document; {@code where} names it in a package, and is empty elsewhere. */
  static void read(InputStream in, String where, Outlet outlet) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    int line = 1;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean any = false;
      while (xml.hasNext()) {
        int event = xml.next();
        line = Math.max(1, xml.getLocation().getLineNumber());
        if (event == XMLStreamConstants.DTD) {
          outlet.invalid(line, where + "the file has a DTD, which is not read");
          return;
        }
        if (event == XMLStreamConstants.START_ELEMENT && QtiItem.isItem(xml.getLocalName())) {
          any = true;
          QtiItem item = QtiItem.read(xml);
          outlet.question(line, item::draft);
        } else if (event == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("questestinterop")) {
          outlet.invalid(line, where + "QTI 1.2 is not read\nMaybe export it as QTI 2.1?");
          return;
        }
      }
      if (!any) {
        outlet.note(1, where + "holds no assessment item");
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
      outlet.invalid(
          at,
          where + "not XML: " + String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", ""));
    }
  }
}
