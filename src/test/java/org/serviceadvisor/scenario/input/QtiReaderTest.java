package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Scenario;

class QtiReaderTest {
  private static final String ITEM_2 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="speak" title="Speech" xml:lang="en" adaptive="false" timeDependent="false">
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
          <correctResponse><value>c2</value></correctResponse>
        </responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
        <itemBody>
          <p>A museum wants <strong>spoken</strong> guides.</p>
          <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
            <prompt>Which service fits?</prompt>
            <simpleChoice identifier="c1">Amazon Lex<feedbackInline outcomeIdentifier="F" identifier="c1">It converses.</feedbackInline></simpleChoice>
            <simpleChoice identifier="c2">Amazon Polly</simpleChoice>
          </choiceInteraction>
        </itemBody>
      </assessmentItem>
      """;
  private static final String ITEM_3 =
      """
      <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="read" title="Reading">
        <qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier">
          <qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response>
        </qti-response-declaration>
        <qti-item-body>
          <qti-choice-interaction response-identifier="R" max-choices="2">
            <qti-prompt>Which two read documents?</qti-prompt>
            <qti-simple-choice identifier="A">Amazon Textract</qti-simple-choice>
            <qti-simple-choice identifier="B">Amazon Polly</qti-simple-choice>
            <qti-simple-choice identifier="C">Amazon Comprehend</qti-simple-choice>
          </qti-choice-interaction>
        </qti-item-body>
      </qti-assessment-item>
      """;

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void readsVersionTwoAndThree() {
    Scenario two = Read.text("item.xml", ITEM_2).only();
    assertThat(two.id()).isEqualTo("speak");
    assertThat(two.text()).isEqualTo("A museum wants spoken guides.\nWhich service fits?");
    assertThat(two.options()).containsEntry("c1", "Amazon Lex").containsEntry("c2", "Amazon Polly");
    assertThat(two.expected()).containsExactly("c2");
    assertThat(two.why()).isEqualTo("It converses.");
    Scenario three = Read.text("item", ITEM_3).only();
    assertThat(three.text()).isEqualTo("Which two read documents?");
    assertThat(three.expected()).containsExactly("A", "C");
  }

  @Test
  void readsPackagesAndKeepsOutOfOtherFolders() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("imsmanifest.xml", "<manifest/>");
    files.put("items/1.xml", ITEM_2);
    files.put("../evil.xml", ITEM_3);
    files.put("items/3.xml", ITEM_3);
    files.put("items/4.xml", "<assessmentItem identifier='x'><itemBody>");
    Read read = Read.bytes("package.zip", zip(files));
    assertThat(read.scenarios().stream().map(Scenario::id)).containsExactly("speak", "read");
    assertThat(read.problems())
        .hasSize(2)
        .anyMatch(p -> p.contains("outside of itself"))
        .anyMatch(p -> p.contains("items/4.xml: not XML"));
  }

  @Test
  void readsNoEntitiesAndNoOldVersions() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><assessmentItem identifier='a'>&x;</assessmentItem>";
    assertThat(Read.text("a.xml", bomb).problems()).singleElement().asString().contains("DTD");
    assertThat(Read.text("a.xml", "<questestinterop/>").problems())
        .singleElement()
        .asString()
        .contains("QTI 1.2");
    String text = ITEM_2.replace("choiceInteraction", "hotspotInteraction");
    assertThat(Read.text("a.xml", text).problems())
        .singleElement()
        .asString()
        .contains("exactly one of the former is read");
  }
}
