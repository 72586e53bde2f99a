from __future__ import annotations

import pytest

from tests.gallery.projects import ONE, Project


def folders(project: Project, *places: str) -> dict[str, str]:
    return {each.key: each.folder for each in project.library(*places).entries}


def test_a_file_stands_in_its_folder_from_the_one_on_that_holds_all(project: Project) -> None:
    project.write(shop__cart__row_stories=ONE, shop__views__list_stories=ONE)
    assert folders(project, ".") == {"row": "cart", "list": "views"}


def test_where_only_the_machine_holds_all_each_counts_from_its_own_top(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.write(shop__row_stories=ONE, list_stories=ONE)
    far = Project(tmp_path_factory.mktemp("far"))
    far.write(views__far_stories=ONE)
    assert folders(project, ".", str(far.folder)) == {"list": "", "row": "shop", "far": "views"}
