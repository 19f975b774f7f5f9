-- What the rules look at besides custody, what was decided about their dates, and the law itself.
CREATE TABLE `answer` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`fact` text NOT NULL,
	`value` text NOT NULL,
	`field_group` text NOT NULL,
	`from_at` text,
	`until_at` text,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`entered_in_error` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`value` IN ('yes', 'no')),
	CHECK (`field_group` IN ('open', 'health', 'asylum', 'trafficking')),
	CHECK (`entered_in_error` IN (0, 1)),
	CHECK (`from_at` IS NULL OR `until_at` IS NULL OR `from_at` <= `until_at`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `answer_person` ON `answer` (`person_id`);--> statement-breakpoint
CREATE TABLE `date_override` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`stay_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`line` text NOT NULL,
	`field_group` text NOT NULL,
	`computed_earliest` text,
	`computed_latest` text,
	`other_at` text NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`withdrawn_at` text,
	`withdrawn_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stay_id`) REFERENCES `stay`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`field_group` IN ('open', 'health', 'asylum', 'trafficking')),
	CHECK (`reason` IN ('court-order-says-otherwise', 'fact-recorded-wrongly-elsewhere', 'agreed-with-the-ombudsman', 'text-read-otherwise-by-counsel')),
	CHECK (length(`note`) > 0),
	-- Nobody confirms what they asked for themselves.
	CHECK (`confirmed_by` IS NULL OR `confirmed_by` <> `asked_by`),
	CHECK ((`confirmed_at` IS NULL) = (`confirmed_by` IS NULL)),
	CHECK ((`withdrawn_at` IS NULL) = (`withdrawn_by` IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `date_override_person` ON `date_override` (`person_id`);--> statement-breakpoint
CREATE INDEX `date_override_stay` ON `date_override` (`stay_id`);--> statement-breakpoint
CREATE TABLE `extension` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`stay_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`extension` text NOT NULL,
	`ordered_at` text,
	`ground` text,
	`until_at` text,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`entered_in_error` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stay_id`) REFERENCES `stay`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`entered_in_error` IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `extension_person` ON `extension` (`person_id`);--> statement-breakpoint
CREATE INDEX `extension_stay` ON `extension` (`stay_id`);--> statement-breakpoint
CREATE TABLE `kept_law` (
	`id` text PRIMARY KEY NOT NULL,
	`contents` text NOT NULL,
	`kept_at` text NOT NULL,
	CHECK (json_valid(`contents`))
) STRICT;
--> statement-breakpoint
CREATE TABLE `kept_result` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`law_id` text NOT NULL,
	`as_of` text NOT NULL,
	`known_at` text NOT NULL,
	`purpose` text NOT NULL,
	`kept_facts` text NOT NULL,
	`kept_findings` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`law_id`) REFERENCES `kept_law`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (json_valid(`kept_facts`) AND json_valid(`kept_findings`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_result_person` ON `kept_result` (`person_id`);--> statement-breakpoint
CREATE INDEX `kept_result_law` ON `kept_result` (`law_id`);--> statement-breakpoint
CREATE TABLE `law_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`active_packs` text,
	`house_alarms` text,
	CHECK (`id` = 'law'),
	CHECK (`active_packs` IS NULL OR json_valid(`active_packs`)),
	CHECK (`house_alarms` IS NULL OR json_valid(`house_alarms`))
) STRICT;
--> statement-breakpoint
CREATE TABLE `milestone` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`stay_id` text,
	`kind` text NOT NULL,
	`field_group` text NOT NULL,
	`happened_at` text,
	`happened_precision` text NOT NULL,
	`for_at` text,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`entered_in_error` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stay_id`) REFERENCES `stay`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`field_group` IN ('open', 'health', 'asylum', 'trafficking')),
	CHECK (`happened_precision` IN ('minute', 'day', 'unknown')),
	CHECK ((`happened_at` IS NULL) = (`happened_precision` = 'unknown')),
	CHECK (`entered_in_error` IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `milestone_person` ON `milestone` (`person_id`);--> statement-breakpoint
CREATE INDEX `milestone_stay` ON `milestone` (`stay_id`);--> statement-breakpoint
CREATE TABLE `pack_overlay` (
	`id` text PRIMARY KEY NOT NULL,
	`pack_id` text NOT NULL,
	`contents` text NOT NULL,
	`from_on` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` text NOT NULL,
	`proposed_at` text,
	`proposed_by` text,
	`approved_at` text,
	`approved_by` text,
	`published_at` text,
	`published_by` text,
	FOREIGN KEY (`proposed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (json_valid(`contents`) AND json_valid(`drafted_by`)),
	CHECK (`state` IN ('draft', 'proposed', 'published')),
	-- Nobody approves what they proposed themselves, and nothing is published that nobody approved.
	CHECK (`approved_by` IS NULL OR `approved_by` <> `proposed_by`),
	CHECK (`state` <> 'published' OR (`approved_at` IS NOT NULL AND `approved_by` IS NOT NULL AND `published_at` IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `pack_overlay_pack` ON `pack_overlay` (`pack_id`);--> statement-breakpoint
CREATE TABLE `working_calendar` (
	`id` text PRIMARY KEY NOT NULL,
	`contents` text NOT NULL,
	`confirmed_on` text,
	`confirmed_by` text,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`confirmed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (json_valid(`contents`)),
	CHECK ((`confirmed_on` IS NULL) = (`confirmed_by` IS NULL))
) STRICT;
