"""The five faces have words of their own, the same wherever they stand."""

from app.domain.faces import face_words


def test_each_of_the_five_faces_has_words_of_its_own() -> None:
    assert len(set(face_words())) == 5
    assert (face_words()[0], face_words()[-1]) == ("Very sad", "Very happy")
