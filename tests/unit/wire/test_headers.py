"""What calls carry, in which order of precedence, and what is refused."""

import pytest

from worker_core._wire.headers import NO_METADATA, Headers, validated_metadata


def make_headers(api_key=None, metadata=NO_METADATA):
    return Headers(client_name="us", client_version="9", api_key=api_key, metadata=metadata)


def sent(headers, namespace="", extra=NO_METADATA):
    return dict(headers.for_call(namespace, extra))


def test_every_call_says_who_calls():
    assert sent(make_headers()) == {"client-name": "us", "client-version": "9"}


def test_calls_of_a_namespace_name_it():
    assert sent(make_headers(), "orders")["temporal-namespace"] == "orders"
    assert "temporal-namespace" not in sent(make_headers(), "")


def test_the_api_key_is_a_bearer_token_unless_the_metadata_has_another():
    assert sent(make_headers("k"))["authorization"] == "Bearer k"
    assert sent(make_headers("k", {"Authorization": "mine"}))["authorization"] == "mine"
    assert sent(make_headers("k"), extra={"authorization": "now"})["authorization"] == "now"


def test_what_a_call_adds_wins_and_stays_with_it():
    headers = make_headers(metadata={"a": "1", "b": "1"})
    assert sent(headers, extra={"b": "2", "c-bin": b"\0"}) == {
        "client-name": "us",
        "client-version": "9",
        "a": "1",
        "b": "2",
        "c-bin": b"\0",
    }
    assert sent(headers)["b"] == "1"


def test_metadata_and_key_are_replaced_while_in_use():
    headers = make_headers("old", {"a": "1"})
    sent(headers, "n")
    headers.replace_metadata({"b": "2"})
    headers.replace_api_key("new")
    found = sent(headers, "n")
    assert (found.get("a"), found["b"], found["authorization"]) == (None, "2", "Bearer new")
    headers.replace_api_key(None)
    assert "authorization" not in sent(headers, "n")


def test_a_refused_replacement_leaves_the_old():
    headers = make_headers("k", {"a": "1"})
    with pytest.raises(ValueError, match="'b'"):
        headers.replace_metadata({"b": b"bytes"})
    with pytest.raises(ValueError, match="API key"):
        headers.replace_api_key("k\n")
    assert sent(headers)["a"] == "1"
    assert sent(headers)["authorization"] == "Bearer k"


def test_metadata_is_built_once_per_namespace():
    headers = make_headers()
    assert headers.for_call("n", NO_METADATA) is headers.for_call("n", NO_METADATA)


@pytest.mark.parametrize(
    ("metadata", "complaint"),
    [
        ({"x-bin": "text"}, "must be bytes"),
        ({"x": b"bytes"}, "'-bin'"),
        ({"x": 5}, "int"),
        ({"": "v"}, "cannot be sent"),
        ({"a b": "v"}, "cannot be sent"),
        ({":path": "v"}, "cannot be sent"),
        ({"grpc-timeout": "v"}, "keeps for itself"),
        ({"x": "line\nbreak"}, "printable ASCII"),
        ({"x": "ü"}, "printable ASCII"),
    ],
)
def test_what_cannot_be_sent_is_refused(metadata, complaint):
    with pytest.raises(ValueError, match=complaint):
        validated_metadata(metadata)


def test_a_refused_value_is_not_shown():
    with pytest.raises(ValueError) as refused:
        validated_metadata({"token": "secret\n"})
    assert "secret" not in str(refused.value)


def test_keys_are_sent_in_lower_case():
    assert validated_metadata({"X-Tenant": "a"}) == {"x-tenant": "a"}
