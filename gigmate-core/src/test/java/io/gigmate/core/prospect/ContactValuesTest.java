package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          310/246-1501; +13102461501
          (310) 246 1501; +13102461501
          310.246.1501; +13102461501
          1-310-246-1501; +13102461501
          310-246-1501 ext 3; +13102461501 ext. 3
          1-800-FLOWERS; +18003569377
          +44 20 7946 0958; +442079460958
          212/555-1234 or 212/555-9999; +12125551234
          """)
  void readsPhonesWhateverStandsBetweenTheDigits(String written, String read) {
    assertThat(PhoneNumber.from(written)).map(PhoneNumber::toString).hasValue(read);
  }

  @Test
  void readsPhonesOfOtherCountries() {
    assertThat(PhoneNumber.from("020 7946 0958", "GB"))
        .map(PhoneNumber::e164)
        .hasValue("+442079460958");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "", "12", "n/a"})
  void aPhoneThatIsNoneIsUnknown(String written) {
    assertThat(PhoneNumber.from(written)).isEmpty();
  }

  @Test
  void refusesAPhoneThatIsNoE164() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhoneNumber("3102461501", null))
        .withMessageContaining("3102461501");
  }

  @ParameterizedTest
  @CsvSource({
    "Booking@Room.Example, booking@room.example",
    "mailto:booking@room.example., booking@room.example",
    "The.Room+shows@GMail.com, theroom@gmail.com",
    "the.room@googlemail.com, theroom@gmail.com",
    "the.room+shows@outlook.com, the.room@outlook.com",
    "the.room+shows@room.example, the.room+shows@room.example"
  })
  void findsTheMailbox(String written, String mailbox) {
    assertThat(EmailAddress.from(written)).map(EmailAddress::mailbox).hasValue(mailbox);
  }

  @Test
  void keepsTheAddressAsWritten() {
    assertThat(EmailAddress.from("The.Room+shows@GMail.com"))
        .hasValueSatisfying(
            address -> {
              assertThat(address).hasToString("The.Room+shows@gmail.com");
              assertThat(address.isAtPublicHost()).isTrue();
            });
    assertThat(new EmailAddress("a", "room.example").isAtPublicHost()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(" ", "room.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-at", "@host", "a@", "two words@host"})
  void anAddressThatIsNoneIsUnknown(String written) {
    assertThat(EmailAddress.from(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.shop.theroom.co.uk/tickets?x=1, theroom.co.uk",
    "THEROOM.COM, theroom.com",
    "https://user@theroom.com:8080/, theroom.com",
    "facebook.com/pages/TheRoom/123, facebook.com/theroom",
    "www.facebook.com/profile.php?id=42&x=1, facebook.com/id=42",
    "instagram.com/the.room/, instagram.com/the.room",
    "tiktok.com/@theroom, tiktok.com/theroom",
    "linktr.ee/theroom, linktr.ee/theroom",
    "theroom.wixsite.com/live, theroom.wixsite.com/live",
    "https://theroom.bandcamp.com/album/x, theroom.bandcamp.com",
    "theroom.github.io, theroom.github.io",
    "theroom.toasttab.com/menu, theroom.toasttab.com"
  })
  void findsWhoseWebPageItIs(String written, String identity) {
    assertThat(WebDomain.from(written)).map(WebDomain::identity).hasValue(identity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facebook.com",
        "https://www.instagram.com/",
        "localhost",
        "10.0.0.1/x",
        "co.uk",
        "wixsite.com/x",
        "www.toasttab.com",
        "not a host",
        ""
      })
  void aPageThatNamesNobodyIsUnknown(String written) {
    assertThat(WebDomain.from(written)).isEmpty();
  }

  @Test
  void refusesADomainWithoutLetters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WebDomain(" ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          435 S. La Cienega Blv.; 435 south la cienega blvd
          435 la cienega boulevard, suite 3; 435 la cienega blvd
          60 w. 55th st.  between 5th and 6th aves.; 60 west 55th st
          5/12 Main St; 12 main st
          12a Oak Street; 12 oak st
          8north Ludlow Dr #4; 8 north ludlow dr
          One Market Street; 1 market st
          South St; south st
          2087 South Crescent Road; 2087 south cres rd
          Avenue A; ave a
          at Flamingo Rd; flamingo rd
          Hauptstrasse 5; 5 hauptstrasse
          unit 5 14 Smith St; 14 smith st
          12-14 High Street; 12 high st
          2121 N.W. Loop 410; 2121 northwest loop 410
          Fifth Avenue; 5th ave
          """)
  void readsAddressesWhateverTheirSpelling(String written, String read) {
    assertThat(StreetAddress.from(written)).map(StreetAddress::toString).hasValue(read);
  }

  @Test
  void anAddressWithoutWordsIsUnknown() {
    assertThat(StreetAddress.from(" , ")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StreetAddress("", java.util.List.of(), "", ""));
    assertThat(StreetAddress.from("435 La Cienega").orElseThrow().key())
        .isEqualTo("435 la cienega");
  }
}
