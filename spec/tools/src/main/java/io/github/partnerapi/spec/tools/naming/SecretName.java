package io.github.partnerapi.spec.tools.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows by its name what must not be printed, in whatever spelling: what lets somebody in, what
 * pays, what identifies an account. What is only said about a secret, such as when it expires, is
 * none.
 */
public final class SecretName {
  /** Is secret wherever it stands in a name. */
  private static final Set<String> ALWAYS =
      Set.of(
          "password",
          "passwords",
          "passwd",
          "passphrase",
          "passcode",
          "passkey",
          "pwd",
          "pswd",
          "secret",
          "secrets",
          "credential",
          "credentials",
          "cvv",
          "cvv2",
          "cvc",
          "cvc2",
          "csc",
          "iban",
          "ibans",
          "otp",
          "totp",
          "ssn",
          "jwt",
          "bearer",
          "authorization",
          "mnemonic");

  /** Is secret as the name or at its end. */
  private static final Set<String> AT_THE_END = Set.of("token", "tokens", "pin", "pins", "pan");

  /** Says what the value of the word before it is: still the secret. */
  private static final Set<String> VALUES =
      Set.of(
          "value",
          "values",
          "string",
          "text",
          "raw",
          "plain",
          "plaintext",
          "hash",
          "hashed",
          "digest",
          "salt",
          "encrypted",
          "code",
          "codes",
          "number",
          "numbers",
          "no",
          "data",
          "secret",
          "block",
          "new",
          "old",
          "base64",
          "hex",
          "list",
          "block2",
          "1",
          "2");

  private static final Set<String> KEYS =
      Set.of(
          "api",
          "private",
          "secret",
          "access",
          "signing",
          "signature",
          "encryption",
          "decryption",
          "master",
          "shared",
          "client",
          "consumer",
          "auth",
          "authentication",
          "account",
          "ssh",
          "pgp",
          "gpg",
          "hmac",
          "webhook",
          "storage",
          "session",
          "server",
          "root",
          "admin",
          "aws",
          "stripe",
          "integration",
          "rsa",
          "host",
          "deploy",
          "service");

  private static final Set<String> CODES =
      Set.of(
          "security",
          "verification",
          "auth",
          "authorization",
          "access",
          "recovery",
          "backup",
          "pin",
          "otp",
          "mfa",
          "2fa",
          "tfa",
          "factor",
          "unlock",
          "reset",
          "login",
          "time");

  private static final Set<String> NUMBERS =
      Set.of("card", "cc", "creditcard", "account", "routing", "passport", "security", "iban");

  /** What is said about a secret, at the end of a name. */
  private static final Set<String> ABOUT =
      Set.of(
          "id",
          "ids",
          "name",
          "names",
          "type",
          "types",
          "kind",
          "count",
          "counts",
          "limit",
          "limits",
          "length",
          "size",
          "strength",
          "policy",
          "status",
          "state",
          "enabled",
          "disabled",
          "required",
          "url",
          "uri",
          "link",
          "hint",
          "label",
          "description",
          "title",
          "format",
          "version",
          "algorithm",
          "scope",
          "scopes",
          "prefix",
          "suffix",
          "at",
          "on",
          "date",
          "time",
          "timestamp",
          "ttl",
          "age",
          "expiry",
          "expires",
          "expiration",
          "used",
          "usage",
          "remaining",
          "expired",
          "valid",
          "validity",
          "verified",
          "changed",
          "updated",
          "created",
          "supported",
          "by",
          "issuer",
          "brand",
          "network",
          "country",
          "position",
          "index",
          "order",
          "provider",
          "category",
          "owner",
          "lifetime",
          "attempts",
          "rotation",
          "address",
          "reference",
          "ref",
          "location",
          "set",
          "present",
          "seconds",
          "days",
          "in",
          "endpoint",
          "mode",
          "method",
          "rules",
          "color",
          "icon",
          "masked",
          "last4",
          "four");

  /** What is said about a secret, at the beginning of a name. */
  private static final Set<String> QUESTIONS =
      Set.of(
          "has",
          "is",
          "can",
          "should",
          "max",
          "min",
          "total",
          "num",
          "count",
          "needs",
          "requires",
          "require",
          "allow",
          "allows",
          "show",
          "hide",
          "enable",
          "public",
          "masked",
          "last4",
          "supports",
          "expires",
          "number");

  /** Tokens that only say where to go on. */
  private static final Set<String> PLACES =
      Set.of(
          "page",
          "next",
          "previous",
          "prev",
          "continuation",
          "cursor",
          "sync",
          "resume",
          "pagination",
          "start");

  private static final Pattern GLUED =
      Pattern.compile(
          ".+(password|passwd|passphrase|secret|token|apikey|privatekey|secretkey|accesskey)"
              + "|(apikey|privatekey|secretkey|accesskey|cardnumber|creditcardnumber|accountnumber"
              + "|securitycode|verificationcode|passwordhash|ibannumber|tokenvalue|pincode"
              + "|signingkey|encryptionkey|masterkey|sharedkey|socialsecuritynumber)s?");

  private static final Pattern BORDER =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

  /** Secrets that are written as numbers too. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          ".*(cvv2?|cvc2?|csc|pin|otp|totp|ssn|passcode|(card|cc|account|routing)_?(number|no)"
              + "|(security|verification|pin)_?code|security_?number).*");

  private SecretName() {}

  /** Tells whether a text of this name is secret. */
  public static boolean matches(String name) {
    List<String> words = words(name);
    if (words.isEmpty()
        || ABOUT.contains(words.get(words.size() - 1))
        || (words.size() > 1 && QUESTIONS.contains(words.get(0)))) {
      return false;
    }
    return words.stream().anyMatch(word -> ALWAYS.contains(word) || GLUED.matcher(word).matches())
        || endsSecret(words)
        || hasPair(words);
  }

  /** Tells whether a number of this name is secret: a count of tokens is none, a code is. */
  public static boolean matchesNumber(String name) {
    return matches(name) && NUMERIC.matcher(String.join("_", words(name))).matches();
  }

  private static boolean endsSecret(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && VALUES.contains(words.get(last)) && !AT_THE_END.contains(words.get(last))) {
      last--;
    }
    boolean leads = words.stream().anyMatch(PLACES::contains);
    String word = words.get(last);
    return AT_THE_END.contains(word) && !(leads && word.startsWith("token"));
  }

  private static boolean hasPair(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String before = words.get(i - 1);
      boolean pair =
          switch (words.get(i)) {
            case "key", "keys" -> KEYS.contains(before);
            case "code", "codes" -> CODES.contains(before);
            case "number", "numbers", "no" -> NUMBERS.contains(before);
            case "phrase" -> Set.of("seed", "recovery", "pass").contains(before);
            case "string" -> before.equals("connection");
            case "header" -> before.equals("auth");
            case "cookie" -> before.equals("session");
            case "word" -> before.equals("pass");
            default -> false;
          };
      if (pair) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    return Stream.of(BORDER.split(name))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
